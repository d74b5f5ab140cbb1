import { z } from 'zod';
import type { Change } from '../../changes.ts';
import { accepted, refused } from '../../decision.ts';
import { TableId } from '../../ids.ts';
import { madeId } from '../../made-id.ts';
import { overlaps } from '../../queries/meetings.ts';
import type { Closure } from '../../records/closure.ts';
import { lookUp } from '../../state.ts';
import { Instant } from '../../time.ts';
import { command } from '../command.ts';

type Stretch = Pick<Closure, 'start' | 'end'>;

/** Opens or closes a table to walk-ins for a time. What is booked already stays. */
export const setWalkIns = command(
  'set-walk-ins',
  {
    table: TableId,
    /** Inclusive. */
    from: Instant,
    /** Exclusive. */
    to: Instant,
    walkIns: z.enum(['open', 'closed']),
  },
  {
    mayGive: ['table', 'staff', 'organiser'],
    judge(state, { table, from, to, walkIns }, { actor, commandId }) {
      if (!state.tables.has(table)) return refused({ code: 'unknown', what: 'table', id: table });
      if (actor.role === 'table' && actor.table !== table) {
        return refused({ code: 'not-your-table', table, yours: actor.table });
      }
      if (to <= from) return refused({ code: 'ends-before-it-begins' });
      const span = { start: from, end: to };
      const touched = lookUp(state, 'closures', 'table', table).filter((one) => overlaps(one, span));
      const [only] = touched;
      if (walkIns === 'closed' && only && only.start <= from && to <= only.end) {
        return refused({ code: 'nothing-to-do' });
      }
      const closed =
        walkIns === 'closed' ? [joined(span, touched)] : touched.flatMap((one) => cut(one, span));
      const made = closed.map((one, index): Closure => ({
        ...one,
        id: madeId('K', table, commandId, index),
        table,
      }));
      const changes: Change[] = [
        ...touched.map((was): Change => ({ kind: 'closure.kept', was, now: null })),
        ...made.map((closure): Change => ({ kind: 'closure.kept', was: null, now: closure })),
      ];
      return changes.length > 0 ? accepted(...changes) : refused({ code: 'nothing-to-do' });
    },
  },
);

/** One stretch, so that those who are refused are told the whole time that the table is closed. */
function joined(span: Stretch, touched: readonly Stretch[]): Stretch {
  const all = [span, ...touched];
  const start = all.reduce((one, other) => (other.start < one.start ? other : one)).start;
  const end = all.reduce((one, other) => (one.end < other.end ? other : one)).end;
  return { start, end };
}

/** What is left of a closure before and after the opened span. */
function cut(closure: Stretch, span: Stretch): Stretch[] {
  return [
    { start: closure.start, end: span.start },
    { start: span.end, end: closure.end },
  ].filter(({ start, end }) => start < end);
}
