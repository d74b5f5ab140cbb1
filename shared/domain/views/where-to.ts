import type { MeetingId } from '../ids.ts';
import { type Schedule, scheduleAt } from '../index/schedule.ts';
import { type BoardPlace, type CellKey, cellKey } from '../queries/board-place.ts';
import { isPending } from '../queries/meetings.ts';
import type { Refusal } from '../refusals.ts';
import { placeProblem } from '../rules/place-problem.ts';
import type { State } from '../state.ts';
import type { Instant } from '../time.ts';

/**
 * For every table and slot of the event: why the meeting cannot be moved there, or null when it can. Says what the
 * command `move-meeting` would say at `now`, the reason it would give first included.
 */
export function whereTo(state: State, id: MeetingId, now: Instant): Map<CellKey, Refusal | null> {
  const schedule = scheduleAt(state, now);
  const places = new Map<CellKey, Refusal | null>();
  for (const { id: table } of state.tables.values()) {
    for (const { start } of schedule.slotsOf(table)) {
      const place = { table, start };
      places.set(cellKey(place), moveProblem(schedule, id, place));
    }
  }
  return places;
}

/** Why the meeting cannot be moved to one place, or null when it can. */
export function moveProblem(schedule: Schedule, id: MeetingId, to: BoardPlace): Refusal | null {
  const meeting = schedule.state.meetings.get(id);
  if (!meeting) return { code: 'unknown', what: 'meeting', id };
  const { host, guest, adviser, place, status } = meeting;
  if (!isPending(meeting)) return { code: 'meeting-not-open', meeting: id, status: status.kind };
  if (place.table === to.table && place.start === to.start) return { code: 'already-there' };
  return placeProblem(schedule, { ...to, host, guest, adviser, ignoring: id });
}
