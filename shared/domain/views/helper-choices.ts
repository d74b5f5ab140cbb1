import type { AdviserId, InterpreterId } from '../ids.ts';
import type { Meeting } from '../meeting.ts';
import type { Adviser, Interpreter } from '../people.ts';
import { holdsPlace, isPending, overlaps } from '../queries/meetings.ts';
import type { State } from '../state.ts';
import type { Day, Instant } from '../time.ts';

/** A helper who could be given to some meetings, with the other meetings that want him at the same time, by start. */
export type HelperChoice<Helper> = { helper: Helper; busy: Meeting[] };

/** All interpreters: those who are free for `wanted` first, then by name. */
export function interpreterChoices(state: State, wanted: readonly Meeting[]): HelperChoice<Interpreter>[] {
  const helpers = [...state.interpreters.values()];
  return choices(state, helpers, wanted, (meeting, id: InterpreterId) => meeting.place.interpreter === id);
}

/** All advisers: those who are free for `wanted` first, then by name. */
export function adviserChoices(state: State, wanted: readonly Meeting[]): HelperChoice<Adviser>[] {
  const helpers = [...state.advisers.values()];
  return choices(state, helpers, wanted, (meeting, id: AdviserId) => meeting.adviser === id);
}

/** The meetings at a table on `day` that have not begun and are not over: those that a helper for the day is given to. */
export function meetingsToCome(state: State, table: Meeting['place']['table'], day: Day, now: Instant) {
  return [...state.meetings.values()].filter(
    (meeting) =>
      meeting.place.table === table &&
      isPending(meeting) &&
      now < meeting.place.end &&
      state.sessions.get(meeting.place.session)?.day === day,
  );
}

function choices<Helper extends { id: string; name: string }>(
  state: State,
  helpers: readonly Helper[],
  wanted: readonly Meeting[],
  has: (meeting: Meeting, helper: Helper['id']) => boolean,
): HelperChoice<Helper>[] {
  const ids = new Set(wanted.map(({ id }) => id));
  const inTheWay = [...state.meetings.values()]
    .filter((meeting) => holdsPlace(meeting) && !ids.has(meeting.id))
    .filter((meeting) => wanted.some(({ place }) => overlaps(place, meeting.place)))
    .sort((a, b) => a.place.start - b.place.start);
  return helpers
    .map((helper) => ({ helper, busy: inTheWay.filter((meeting) => has(meeting, helper.id)) }))
    .sort(
      (a, b) =>
        Number(a.busy.length > 0) - Number(b.busy.length > 0) || a.helper.name.localeCompare(b.helper.name),
    );
}
