import type { MeetingId, TableId } from '../ids.ts';
import { type Schedule, scheduleAt } from '../index/schedule.ts';
import { isPending } from '../queries/meetings.ts';
import type { Refusal } from '../refusals.ts';
import { placeProblem } from '../rules/place-problem.ts';
import type { State } from '../state.ts';
import type { Instant } from '../time.ts';

/** A table in the slot that begins at `start`: one field of the board. */
export type BoardPlace = { table: TableId; start: Instant };

/** A board place as a key of a map: an id holds no white space. */
export type CellKey = `${string} ${number}`;

export function cellKey({ table, start }: BoardPlace): CellKey {
  return `${table} ${start}`;
}

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
