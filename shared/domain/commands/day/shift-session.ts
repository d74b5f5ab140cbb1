import { apply } from '../../apply.ts';
import type { Change } from '../../changes.ts';
import { refused } from '../../decision.ts';
import type { TableId } from '../../ids.ts';
import { acceptPlan } from '../../judging/accept-plan.ts';
import { moveTo } from '../../judging/place-at.ts';
import { tableElsewhere } from '../../judging/table-elsewhere.ts';
import { madeId } from '../../made-id.ts';
import { holdsPlace, meetingsAt } from '../../queries/meetings.ts';
import { slotsNow, slotsOf, tablesIn } from '../../queries/slots.ts';
import type { Session } from '../../records/session.ts';
import type { State } from '../../state.ts';
import { Instant } from '../../time.ts';
import { command } from '../command.ts';
import { restOfSession, clashing } from '../forms.ts';
import { z } from 'zod';

/**
 * The slots of a session from `from` on are some minutes later, at one table or at all, with whatever is in them. A
 * meeting that its parties could then not come to refuses the whole, or is postponed.
 */
export const shiftSession = command(
  'shift-session',
  {
    ...restOfSession,
    /** When the first slot that is shifted begins now. */
    from: Instant,
    /** Later by so many; earlier, when negative. */
    minutes: z.int().min(-120).max(120),
    clashing,
  },
  {
    mayGive: ['staff', 'organiser'],
    judge(state, { session: id, table, from, minutes, clashing }, { now, commandId }) {
      const session = state.sessions.get(id);
      if (!session) return refused({ code: 'unknown', what: 'session', id });
      const elsewhere = tableElsewhere(state, session, table);
      if (elsewhere) return elsewhere;
      if (minutes === 0) return refused({ code: 'nothing-to-do' });
      const before = slotsNow(state, session, table);
      const index = before.findIndex((slot) => slot.start >= from && now < slot.end);
      const planned = slotsOf(session)[index];
      if (!planned) return refused({ code: 'nothing-to-do' });
      const change: Change = {
        kind: 'shift.kept',
        was: null,
        now: {
          id: madeId('F', id, table ?? '*', commandId),
          session: id,
          table,
          from: planned.start,
          minutes,
        },
      };
      const shifted = apply(state, [change]);
      const earliest = earliestOf(before[index - 1]?.end ?? null, minutes, now);
      if ((slotsNow(shifted, session, table)[index]?.start ?? now) < earliest) {
        return refused({ code: 'too-early', from: earliest });
      }
      const tables = table === null ? tablesOf(state, session) : [table];
      const moves = tables.flatMap((one) => movesAt(state, shifted, session, one, index));
      const ids = moves.flatMap((move) => (move.kind === 'meeting.moved' ? [move.meeting] : []));
      return acceptPlan(state, [change, ...moves], { ids, clashing, now });
    },
  },
);

/** Brought forward, a slot begins neither in the past nor before the one before it is over. */
function earliestOf(endBefore: Instant | null, minutes: number, now: Instant): Instant {
  if (endBefore === null) return minutes < 0 ? now : Instant.parse(0);
  return minutes < 0 && endBefore < now ? now : endBefore;
}

function tablesOf(state: State, session: Session): TableId[] {
  return tablesIn(state, session.hall).map(({ id }) => id);
}

function movesAt(state: State, shifted: State, session: Session, table: TableId, from: number): Change[] {
  const before = slotsNow(state, session, table);
  const after = slotsNow(shifted, session, table);
  return meetingsAt(state, table).flatMap((meeting): Change[] => {
    const { place } = meeting;
    if (place.session !== session.id || !holdsPlace(meeting)) return [];
    const index = before.findIndex((slot) => slot.start === place.start);
    const slot = after[index];
    if (index < from || !slot) return [];
    return moveTo(meeting, { ...place, start: slot.start, end: slot.end });
  });
}
