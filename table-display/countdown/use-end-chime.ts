import { useEffect, useRef } from 'preact/hooks';
import type { Instant } from '../../shared/domain/time.ts';
import type { Chime } from '../../shared/screen/chime.ts';
import type { Shown } from '../TableScene.tsx';
import { endCameBetween, type Seen } from './end-of-slot.ts';

/** Sounds softly once when the planned end of the meeting at this table comes. */
export function useEndChime(shown: Shown | null, now: Instant, chime: Chime): void {
  const seen = useRef<Seen | null>(null);
  useEffect(() => {
    if (endCameBetween(seen.current, now)) chime('end');
    seen.current = { now, end: shown && 'meeting' in shown.state ? shown.state.meeting.end : null };
  }, [shown, now, chime]);
}
