import { type Circumstances, type Refused, refused } from '../decision.ts';
import type { MeetingId } from '../ids.ts';
import type { Meeting, MeetingStatus } from '../records/meeting.ts';
import type { State } from '../state.ts';

/**
 * The meeting that a command speaks of, when it is in one of the states that the command is for and, for a table
 * display, at its own table.
 */
export function findMeeting(
  state: State,
  id: MeetingId,
  { actor }: Circumstances,
  states: readonly MeetingStatus['kind'][],
): { kind: 'found'; meeting: Meeting } | Refused {
  const meeting = state.meetings.get(id);
  if (!meeting) return refused({ code: 'unknown', what: 'meeting', id });
  if (actor.role === 'table' && actor.table !== meeting.place.table) {
    return refused({ code: 'not-your-table', table: meeting.place.table, yours: actor.table });
  }
  if (!states.includes(meeting.status.kind)) {
    return refused({ code: 'meeting-not-open', meeting: id, status: meeting.status.kind });
  }
  return { kind: 'found', meeting };
}
