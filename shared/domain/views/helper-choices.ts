import { holdsPlace, isPending, overlaps, isOn, meetingsAt } from '../queries/meetings.ts';
import type { Adviser } from '../records/adviser.ts';
import type { Interpreter } from '../records/interpreter.ts';
import type { Meeting } from '../records/meeting.ts';
import { type State, lookUp } from '../state.ts';
import type { Day, Instant } from '../time.ts';

/** A helper who could be given to some meetings, with the other meetings that want that helper at the same time, by start. */
export type HelperChoice<Helper> = { helper: Helper; busy: Meeting[] };

/** All interpreters: those who are free for `wanted` first, then by name. */
export function interpreterChoices(state: State, wanted: readonly Meeting[]): HelperChoice<Interpreter>[] {
  const helpers = [...state.interpreters.values()];
  return choices(helpers, wanted, ({ id }) => lookUp(state, 'meetings', 'interpreter', id));
}

/** All advisers: those who are free for `wanted` first, then by name. */
export function adviserChoices(state: State, wanted: readonly Meeting[]): HelperChoice<Adviser>[] {
  const helpers = [...state.advisers.values()];
  return choices(helpers, wanted, ({ id }) => lookUp(state, 'meetings', 'adviser', id));
}

/** The meetings at a table on `day` that have not begun and are not over: those that a helper for the day is given to. */
export function meetingsToCome(state: State, table: Meeting['place']['table'], day: Day, now: Instant) {
  return meetingsAt(state, table).filter(
    (meeting) => isPending(meeting) && now < meeting.place.end && isOn(state, meeting, day),
  );
}

function choices<Helper extends { name: string }>(
  helpers: readonly Helper[],
  wanted: readonly Meeting[],
  meetingsWith: (helper: Helper) => readonly Meeting[],
): HelperChoice<Helper>[] {
  const ids = new Set(wanted.map(({ id }) => id));
  const isInTheWay = (meeting: Meeting) =>
    holdsPlace(meeting) && !ids.has(meeting.id) && wanted.some(({ place }) => overlaps(place, meeting.place));
  return helpers
    .map((helper) => ({ helper, busy: meetingsWith(helper).filter(isInTheWay) }))
    .sort(
      (a, b) =>
        Number(a.busy.length > 0) - Number(b.busy.length > 0) || a.helper.name.localeCompare(b.helper.name),
    );
}
