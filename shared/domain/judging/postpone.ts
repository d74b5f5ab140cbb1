import type { Change } from '../changes.ts';
import { WaitingId } from '../ids.ts';
import { madeId } from '../made-id.ts';
import type { Meeting } from '../records/meeting.ts';
import { type State, lookUp } from '../state.ts';
import type { Instant } from '../time.ts';

/**
 * A meeting that cannot take place as it was to: it is cancelled, and its pair goes on the waiting list, so that the next
 * free slot is proposed to it.
 */
export function postpone(state: State, meeting: Meeting, now: Instant): Change[] {
  const { id, guest, host, status } = meeting;
  const cancelled: Change = { kind: 'meeting.cancelled', meeting: id, was: status, at: now };
  const waits = lookUp(state, 'waiting', 'guest', guest).some((one) => one.host === host);
  if (waits) return [cancelled];
  const request = { id: WaitingId.parse(madeId('Q', id)), guest, host, since: now };
  return [cancelled, { kind: 'waiting.kept', was: state.waiting.get(request.id) ?? null, now: request }];
}
