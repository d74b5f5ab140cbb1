import { apply } from '../apply.ts';
import type { Change } from '../changes.ts';
import type { CommandOf } from '../commands.ts';
import { refused, type Circumstances, type Decision } from '../decision.ts';
import type { Table } from '../event.ts';
import { todayOf } from '../queries/the-event.ts';
import { isPending } from '../queries/meetings.ts';
import type { State } from '../state.ts';
import { moveTo, placeAt } from './place-at.ts';
import { acceptPlan } from './plan-clashes.ts';

/**
 * A host changes its table for one that belongs to nobody, with its interpreter and all its meetings that have not begun.
 * A meeting that runs stays where it is. What was booked at the new table without a host is in the way.
 */
export function moveHost(
  state: State,
  { host, table: to }: CommandOf<'move-host'>,
  { now }: Circumstances,
): Decision {
  const target = state.tables.get(to);
  const old = [...state.tables.values()].find((table) => table.host === host);
  if (!target) return refused({ code: 'unknown', what: 'table', id: to });
  if (!old) return refused({ code: 'unknown', what: 'company', id: host });
  if (old.id === to) return refused({ code: 'already-there' });
  if (target.host !== null) return refused({ code: 'table-has-host', table: to, host: target.host });
  const left: Table = { ...old, host: null, interpreter: target.interpreter };
  const taken: Table = { ...target, host, interpreter: old.interpreter };
  const tables: Change[] = [
    { kind: 'table.kept', was: old, now: left },
    { kind: 'table.kept', was: target, now: taken },
    ...standInMoves(state, old, target, now),
  ];
  const after = apply(state, tables);
  const moving = [...state.meetings.values()].filter(
    (meeting) => meeting.host === host && isPending(meeting) && now < meeting.place.end,
  );
  const moves = moving.flatMap((meeting): Change[] => {
    const { place } = meeting;
    const next = placeAt(after, to, place.start, { table: place.table, start: place.start });
    // Without such a slot at the new table the meeting stays, and is then a clash that says so.
    const kept = { ...place, interpreter: next ? next.interpreter : place.interpreter };
    return moveTo(meeting, next ?? kept);
  });
  return acceptPlan(state, [...tables, ...moves], {
    ids: moving.map(({ id }) => id),
    clashing: 'refuse',
    now,
  });
}

/** A stand-in of today goes with the host. */
function standInMoves(state: State, old: Table, target: Table, now: Circumstances['now']): Change[] {
  const day = todayOf(state, now);
  const was = state.standIns.get(`${old.id} ${day}`);
  if (!was) return [];
  return [
    { kind: 'stand-in.kept', was, now: null },
    {
      kind: 'stand-in.kept',
      was: state.standIns.get(`${target.id} ${day}`) ?? null,
      now: { ...was, table: target.id },
    },
  ];
}
