import type { CompanyId, MeetingId } from '../ids.ts';
import { holdsPlace } from '../queries/meetings.ts';
import type { Refusal } from '../refusals.ts';
import type { State } from '../state.ts';

/** No pair meets twice at one event; a meeting that fell through does not count. */
export function alreadyMet(
  state: State,
  wish: { host: CompanyId; guest: CompanyId; ignoring: MeetingId | null },
): Refusal | null {
  for (const meeting of state.meetings.values()) {
    if (meeting.host !== wish.host || meeting.guest !== wish.guest) continue;
    if (meeting.id === wish.ignoring || !holdsPlace(meeting)) continue;
    return {
      code: 'already-met',
      meeting: meeting.id,
      table: meeting.place.table,
      start: meeting.place.start,
    };
  }
  return null;
}
