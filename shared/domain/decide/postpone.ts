import type { Change } from '../changes.ts';
import { WaitingId } from '../ids.ts';
import type { Meeting } from '../meeting.ts';
import type { State } from '../state.ts';
import type { Instant } from '../time.ts';

/**
 * A meeting that cannot take place as it was to: it is cancelled, and its pair goes on the waiting list, so that the next
 * free slot is proposed to it.
 */
export function postpone(state: State, meeting: Meeting, now: Instant): Change[] {
  const { id, guest, host, status } = meeting;
  const cancelled: Change = { kind: 'meeting.cancelled', meeting: id, was: status, at: now };
  const waits = [...state.waiting.values()].some((one) => one.guest === guest && one.host === host);
  if (waits) return [cancelled];
  const request = { id: WaitingId.parse(`Q-${id}`.slice(0, 64)), guest, host, since: now };
  return [cancelled, { kind: 'waiting.kept', was: state.waiting.get(request.id) ?? null, now: request }];
}
