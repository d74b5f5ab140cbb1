import type { Change } from '../../changes.ts';
import { accepted, refused } from '../../decision.ts';
import type { TableId } from '../../ids.ts';
import { postpone } from '../../judging/postpone.ts';
import { tableElsewhere } from '../../judging/table-elsewhere.ts';
import { madeId } from '../../made-id.ts';
import { isPending, meetingsIn } from '../../queries/meetings.ts';
import { endOf, slotsNow, tablesIn } from '../../queries/slots.ts';
import type { Closure } from '../../records/closure.ts';
import { type State, lookUp } from '../../state.ts';
import { Instant } from '../../time.ts';
import { command } from '../command.ts';
import { restOfSession } from '../forms.ts';

/** A session ends at `at`, at one table or at all: what was to begin then or later is postponed, the tables are closed. */
export const endEarly = command(
  'end-early',
  { ...restOfSession, at: Instant },
  {
    mayGive: ['staff', 'organiser'],
    judge(state, { session: id, table, at }, { now, commandId }) {
      const session = state.sessions.get(id);
      if (!session) return refused({ code: 'unknown', what: 'session', id });
      const elsewhere = tableElsewhere(state, session, table);
      if (elsewhere) return elsewhere;
      // A table that was shifted by itself may end later than its hall.
      const hall = endOf(state, session);
      const endAt = (one: TableId): Instant => {
        const own = slotsNow(state, session, one).at(-1)?.end;
        return own !== undefined && own > hall ? own : hall;
      };
      const tables = tablesIn(state, session.hall)
        .filter((one) => table === null || one.id === table)
        .map((one) => ({ id: one.id, end: endAt(one.id) }))
        .filter(({ end }) => end > at && end > now);
      if (tables.length === 0) return refused({ code: 'nothing-to-do' });
      const open = tables.filter(({ id: one, end }) => !isClosed(state, one, { start: at, end }));
      const closures = open.map(({ id: closed, end }): Change => {
        const closure: Closure = { id: madeId('K', closed, commandId), table: closed, start: at, end };
        return { kind: 'closure.kept', was: null, now: closure };
      });
      const fellThrough = meetingsIn(state, id).filter(
        (meeting) =>
          isPending(meeting) &&
          meeting.place.start >= at &&
          (table === null || meeting.place.table === table),
      );
      if (closures.length + fellThrough.length === 0) return refused({ code: 'nothing-to-do' });
      return accepted(...closures, ...fellThrough.flatMap((meeting) => postpone(state, meeting, now)));
    },
  },
);

/** Whether a table takes no walk-ins in the whole of `time` already. */
function isClosed(state: State, table: TableId, time: Pick<Closure, 'start' | 'end'>): boolean {
  return lookUp(state, 'closures', 'table', table).some(
    (one) => one.start <= time.start && time.end <= one.end,
  );
}
