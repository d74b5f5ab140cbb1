import type { MeetingId, TableId } from '../ids.ts';
import type { Meeting } from '../meeting.ts';
import { overlaps } from '../queries/meetings.ts';
import { meetingSessions, slotAt, slotsOf, type Slot } from '../queries/slots.ts';
import type { Refusal } from '../refusals.ts';
import { adviserBusy } from '../rules/interpreter-busy.ts';
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
  const places = new Map<CellKey, Refusal | null>();
  const meeting = state.meetings.get(id) ?? null;
  const tables = [...state.tables.values()];
  for (const session of meetingSessions(state)) {
    const inHall = tables.filter((table) => table.hall === session.hall);
    for (const slot of slotsOf(session)) {
      const around = meeting ? stateAround(state, meeting, slot) : state;
      for (const table of inHall) {
        const place = { table: table.id, start: slot.start };
        places.set(cellKey(place), moveProblem(around, id, place, now));
      }
    }
  }
  return places;
}

/** Why the meeting cannot be moved to one place, or null when it can. */
export function moveProblem(state: State, id: MeetingId, to: BoardPlace, now: Instant): Refusal | null {
  const meeting = state.meetings.get(id);
  if (!meeting) return { code: 'unknown', what: 'meeting', id };
  const { host, guest, adviser, place, status } = meeting;
  if (status.kind !== 'planned') return { code: 'meeting-not-open', meeting: id, status: status.kind };
  if (place.table === to.table && place.start === to.start) return { code: 'already-there' };
  const problem = placeProblem(state, { ...to, host, guest, ignoring: id, now });
  if (problem || adviser === null) return problem;
  const table = state.tables.get(to.table);
  const slot = table ? slotAt(state, table, to.start) : null;
  return slot && adviserBusy(state, adviser, slot, id);
}

/**
 * What the rules can see from a slot: sessions and meetings that overlap it, and the other meetings of the same pair. A
 * hall twenty times the usual size has thousands of meetings, and every rule asks them all for every place.
 */
function stateAround(state: State, { id, host, guest }: Meeting, slot: Slot): State {
  const near = [...state.meetings].filter(
    ([key, one]) => key === id || overlaps(one.place, slot) || (one.host === host && one.guest === guest),
  );
  const sessions = [...state.sessions].filter(([, session]) => overlaps(session, slot));
  return { ...state, meetings: new Map(near), sessions: new Map(sessions) };
}
