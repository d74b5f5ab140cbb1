import type { Change } from '../changes.ts';
import type { CommandOf } from '../commands.ts';
import { accepted, refused, type Circumstances, type Decision } from '../decision.ts';
import type { Closure } from '../floor.ts';
import { overlaps } from '../queries/meetings.ts';
import type { State } from '../state.ts';

/** Opens or closes a table to walk-ins for a time. What is booked already stays. */
export function setWalkIns(
  state: State,
  { table, from, to, walkIns }: CommandOf<'set-walk-ins'>,
  { actor, commandId }: Circumstances,
): Decision {
  if (!state.tables.has(table)) return refused({ code: 'unknown', what: 'table', id: table });
  if (actor.role === 'table' && actor.table !== table) {
    return refused({ code: 'not-your-table', table, yours: actor.table });
  }
  if (to <= from) return refused({ code: 'ends-before-it-begins' });
  const span = { start: from, end: to };
  const touched = [...state.closures.values()].filter((one) => one.table === table && overlaps(one, span));
  if (walkIns === 'closed' && touched.some(({ start, end }) => start <= from && to <= end)) {
    return refused({ code: 'nothing-to-do' });
  }
  const left = touched.flatMap((closure) => [
    { start: closure.start, end: from },
    { start: to, end: closure.end },
  ]);
  const closed = walkIns === 'closed' ? [span, ...left] : left;
  const made = closed
    .filter(({ start, end }) => start < end)
    .map((one, index): Closure => ({ ...one, id: `${table} ${commandId} ${index}`, table }));
  const changes: Change[] = [
    ...touched.map((was): Change => ({ kind: 'closure.kept', was, now: null })),
    ...made.map((closure): Change => ({ kind: 'closure.kept', was: null, now: closure })),
  ];
  return changes.length > 0 ? accepted(...changes) : refused({ code: 'nothing-to-do' });
}
