import { apply } from '../apply.ts';
import type { Change } from '../changes.ts';
import type { CommandOf } from '../commands.ts';
import { accepted, refused, type Circumstances, type Decision } from '../decision.ts';
import type { InterpreterId } from '../ids.ts';
import type { Meeting } from '../meeting.ts';
import { floorOf } from '../queries/floor.ts';
import { isPending, pendingKinds } from '../queries/meetings.ts';
import { todayOf } from '../queries/the-event.ts';
import { adviserBusy } from '../rules/adviser-busy.ts';
import { interpreterBusy } from '../rules/interpreter-busy.ts';
import type { State } from '../state.ts';
import { findMeeting } from './find-meeting.ts';

/** Another interpreter for one meeting, or for all of today's at a table that have not begun. */
export function assignInterpreter(
  state: State,
  { interpreter, to }: CommandOf<'assign-interpreter'>,
  circumstances: Circumstances,
): Decision {
  if (interpreter !== null && !state.interpreters.has(interpreter)) {
    return refused({ code: 'unknown', what: 'interpreter', id: interpreter });
  }
  if (to.kind === 'day') return forTheDay(state, interpreter, to.table, circumstances);
  const found = findMeeting(state, to.meeting, circumstances, [...pendingKinds, 'running']);
  if (found.kind === 'refused') return found;
  return withInterpreter(state, [], [found.meeting], interpreter, circumstances);
}

function forTheDay(
  state: State,
  interpreter: InterpreterId | null,
  table: Meeting['place']['table'],
  circumstances: Circumstances,
): Decision {
  const day = todayOf(state, circumstances.now);
  if (day === null) return refused({ code: 'no-event' });
  const known = state.tables.get(table);
  if (!known) return refused({ code: 'unknown', what: 'table', id: table });
  const meetings = [...state.meetings.values()].filter(
    (meeting) =>
      meeting.place.table === table &&
      isPending(meeting) &&
      state.sessions.get(meeting.place.session)?.day === day &&
      circumstances.now < meeting.place.end,
  );
  const was = state.standIns.get(`${table} ${day}`) ?? null;
  // The table's own interpreter is no stand-in: when she is back, the stand-in is taken off.
  const next = known.interpreter === interpreter ? null : { table, day, interpreter };
  const standIn: Change[] =
    was?.interpreter === next?.interpreter ? [] : [{ kind: 'stand-in.kept', was, now: next }];
  return withInterpreter(state, standIn, meetings, interpreter, circumstances);
}

function withInterpreter(
  state: State,
  first: Change[],
  meetings: readonly Meeting[],
  interpreter: InterpreterId | null,
  { now }: Circumstances,
): Decision {
  const moves = meetings
    .filter(({ place }) => place.interpreter !== interpreter)
    .map(({ id, place }): Change => ({
      kind: 'meeting.moved',
      meeting: id,
      from: place,
      to: { ...place, interpreter },
    }));
  const changes = [...first, ...moves];
  if (changes.length === 0) return refused({ code: 'nothing-to-do' });
  const floor = floorOf(apply(state, changes), now);
  for (const { id, place } of meetings) {
    const problem = interpreterBusy(floor, interpreter, place, id);
    if (problem) return refused(problem);
  }
  return accepted(...changes);
}

/** An adviser is added to a meeting, changed or taken off. */
export function assignAdviser(
  state: State,
  { meeting: id, adviser }: CommandOf<'assign-adviser'>,
  circumstances: Circumstances,
): Decision {
  const found = findMeeting(state, id, circumstances, [...pendingKinds, 'running']);
  if (found.kind === 'refused') return found;
  const { meeting } = found;
  if (adviser !== null && !state.advisers.has(adviser)) {
    return refused({ code: 'unknown', what: 'adviser', id: adviser });
  }
  if (meeting.adviser === adviser) return refused({ code: 'nothing-to-do' });
  const problem = adviserBusy(floorOf(state, circumstances.now), adviser, meeting.place, id);
  if (problem) return refused(problem);
  return accepted({ kind: 'meeting.adviser-changed', meeting: id, from: meeting.adviser, to: adviser });
}
