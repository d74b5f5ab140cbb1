import { command } from '../command.ts';
import type { Change } from '../../changes.ts';
import { accepted, refused } from '../../decision.ts';
import { HoldId } from '../../ids.ts';
import { scheduleAt } from '../../index/schedule.ts';
import { madeId } from '../../made-id.ts';
import { placeProblem, reasonToInsist } from '../../rules/place-problem.ts';
import { lookUp } from '../../state.ts';
import { plusMinutes } from '../../time.ts';
import { wished } from '../forms.ts';

/** A slot is kept for this long for the delegate who looks at it. */
export const holdMinutes = 1;

/** Keeps a slot that the guest could book now. A guest holds one slot at a time: the one before is let go. */
export const holdSlot = command(
  'hold-slot',
  { ...wished },
  {
    mayGive: ['kiosk', 'staff', 'organiser'],
    judge(state, command, { now, commandId }) {
      const { table, start, host, guest } = command;
      const schedule = scheduleAt(state, now);
      const wish = { table, start, host, guest, adviser: null, ignoring: null };
      const problem = placeProblem(schedule, wish) ?? reasonToInsist(schedule, wish);
      if (problem) return refused(problem);
      const slot = schedule.slotAt(table, start);
      if (!slot) return refused({ code: 'not-a-slot', table, start });
      const over = [
        ...lookUp(state, 'holds', 'guest', guest),
        ...lookUp(state, 'holds', 'table', table).filter((hold) => hold.guest !== guest && hold.until <= now),
      ];
      return accepted(...over.map((was): Change => ({ kind: 'hold.kept', was, now: null })), {
        kind: 'hold.kept',
        was: null,
        now: {
          id: HoldId.parse(madeId('L', commandId)),
          table,
          start,
          end: slot.end,
          guest,
          until: plusMinutes(now, holdMinutes),
        },
      });
    },
  },
);
