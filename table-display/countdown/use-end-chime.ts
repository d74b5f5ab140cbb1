import { useEffect, useRef } from 'preact/hooks';
import type { Instant } from '../../shared/domain/time.ts';
import { lastMinutes } from '../../shared/domain/views/meeting-stage.ts';
import type { Chime } from '../../shared/screen/chime.ts';
import type { Shown } from '../shown.ts';
import { cameBetween, endCameBetween, type Seen } from './end-of-slot.ts';

/** Sounds once, very softly five minutes before, and softly when the planned end of the meeting at this table comes. */
export function useEndChime(shown: Shown | null, now: Instant, chime: Chime): void {
  const seen = useRef<Seen | null>(null);
  useEffect(() => {
    if (endCameBetween(seen.current, now)) chime('end');
    else if (isRunning(shown) && cameBetween(seen.current, now, lastMinutes)) chime('soon');
    seen.current = { now, end: shown && 'meeting' in shown.state ? shown.state.meeting.end : null };
  }, [shown, now, chime]);
}

function isRunning(shown: Shown | null): boolean {
  return shown?.state.kind === 'running' || shown?.state.kind === 'last-minutes';
}
