import { apply } from '../../apply.ts';
import type { Change } from '../../changes.ts';
import { type Circumstances, refused } from '../../decision.ts';
import { CompanyId, TableId } from '../../ids.ts';
import { acceptPlan } from '../../judging/accept-plan.ts';
import { moveTo, placeAt } from '../../judging/place-at.ts';
import { isPending, meetingsAt, meetingsOf } from '../../queries/meetings.ts';
import { todayOf } from '../../queries/the-event.ts';
import { standInKey } from '../../records/stand-in.ts';
import type { Table } from '../../records/table.ts';
import { type State, lookUp } from '../../state.ts';
import { command } from '../command.ts';

/**
 * A host changes its table for one that belongs to nobody, with its interpreter and all its meetings that have not begun.
 * A meeting that runs stays where it is. What was booked at the new table without a host is in the way.
 */
export const moveHost = command(
  'move-host',
  { host: CompanyId, table: TableId },
  {
    mayGive: ['staff', 'organiser'],
    judge(state, { host, table: to }, { now }) {
      const target = state.tables.get(to);
      const old = lookUp(state, 'tables', 'host', host)[0];
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
      const moving = meetingsOf(state, host).filter(
        (meeting) => isPending(meeting) && now < meeting.place.end,
      );
      const moves = moving.flatMap((meeting): Change[] => {
        const { place } = meeting;
        const next = placeAt(after, to, place.start, { table: place.table, start: place.start });
        // Without such a slot at the new table the meeting stays, and is then a clash that says so.
        const kept = { ...place, interpreter: next ? next.interpreter : place.interpreter };
        return moveTo(meeting, next ?? kept);
      });
      const there = meetingsAt(state, to);
      return acceptPlan(state, [...tables, ...moves], {
        ids: [...moving, ...there].map(({ id }) => id),
        clashing: 'refuse',
        now,
      });
    },
  },
);

/** A stand-in of today goes with the host. */
function standInMoves(state: State, old: Table, target: Table, now: Circumstances['now']): Change[] {
  const day = todayOf(state, now);
  const was = state.standIns.get(standInKey(old.id, day));
  if (!was) return [];
  return [
    { kind: 'stand-in.kept', was, now: null },
    {
      kind: 'stand-in.kept',
      was: state.standIns.get(standInKey(target.id, day)) ?? null,
      now: { ...was, table: target.id },
    },
  ];
}
