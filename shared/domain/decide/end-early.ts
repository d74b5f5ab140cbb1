import type { Change } from '../changes.ts';
import type { CommandOf } from '../commands.ts';
import { accepted, refused, type Circumstances, type Decision } from '../decision.ts';
import type { Closure } from '../floor.ts';
import type { TableId } from '../ids.ts';
import { isPending } from '../queries/meetings.ts';
import { endOf, slotsNow } from '../queries/slots.ts';
import type { State } from '../state.ts';
import type { Instant } from '../time.ts';
import { postpone } from './postpone.ts';
import { tableElsewhere } from './table-elsewhere.ts';

/** A session ends at `at`, at one table or at all: what was to begin then or later is postponed, the tables are closed. */
export function endEarly(
  state: State,
  { session: id, table, at }: CommandOf<'end-early'>,
  { now, commandId }: Circumstances,
): Decision {
  const session = state.sessions.get(id);
  if (!session) return refused({ code: 'unknown', what: 'session', id });
  const stranger = tableElsewhere(state, session, table);
  if (stranger) return stranger;
  // A table that was shifted by itself may end later than its hall.
  const endAt = (one: TableId): Instant => {
    const [hall, own] = [endOf(state, session), slotsNow(state, session, one).at(-1)?.end];
    return own !== undefined && own > hall ? own : hall;
  };
  const tables = [...state.tables.values()]
    .filter((one) => (table === null ? one.hall === session.hall : one.id === table))
    .map((one) => ({ id: one.id, end: endAt(one.id) }))
    .filter(({ end }) => end > at && end > now);
  if (tables.length === 0) return refused({ code: 'nothing-to-do' });
  const open = tables.filter(({ id: one, end }) => !isClosed(state, one, { start: at, end }));
  const closures = open.map(({ id: closed, end }): Change => {
    const closure: Closure = { id: `${closed} ${commandId}`, table: closed, start: at, end };
    return { kind: 'closure.kept', was: null, now: closure };
  });
  const fallen = [...state.meetings.values()].filter(
    (meeting) =>
      isPending(meeting) &&
      meeting.place.session === id &&
      meeting.place.start >= at &&
      (table === null || meeting.place.table === table),
  );
  if (closures.length + fallen.length === 0) return refused({ code: 'nothing-to-do' });
  return accepted(...closures, ...fallen.flatMap((meeting) => postpone(state, meeting, now)));
}

/** Whether a table takes no walk-ins in the whole of `time` already. */
function isClosed(state: State, table: TableId, time: Pick<Closure, 'start' | 'end'>): boolean {
  return [...state.closures.values()].some(
    (one) => one.table === table && one.start <= time.start && time.end <= one.end,
  );
}
