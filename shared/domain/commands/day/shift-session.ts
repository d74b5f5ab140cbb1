import { apply } from '../../apply.ts';
import type { Change } from '../../changes.ts';
import { type Circumstances, type Decision, refused } from '../../decision.ts';
import { forEachKey } from '../../follow/follow.ts';
import type { TableId } from '../../ids.ts';
import { acceptPlanInPieces } from '../../judging/accept-plan.ts';
import { moveTo } from '../../judging/place-at.ts';
import { tableElsewhere } from '../../judging/table-elsewhere.ts';
import { madeId } from '../../made-id.ts';
import { type Pieces, atOnce } from '../../pieces.ts';
import { holdsPlace, meetingsIn } from '../../queries/meetings.ts';
import { slotsNow, slotsOf } from '../../queries/slots.ts';
import type { Session } from '../../records/session.ts';
import type { State } from '../../state.ts';
import { Instant } from '../../time.ts';
import { command } from '../command.ts';
import { restOfSession, clashing } from '../forms.ts';
import { z } from 'zod';

const form = {
  ...restOfSession,
  /** When the first slot that is shifted begins now. */
  from: Instant,
  /** Later by so many; earlier, when negative. */
  minutes: z.int().min(-120).max(120),
  clashing,
};
type Form = z.infer<z.ZodObject<typeof form>>;

/**
 * The slots of a session from `from` on are some minutes later, at one table or at all, with whatever is in them. A
 * meeting that its parties could then not come to refuses the whole, or is postponed.
 */
export const shiftSession = command('shift-session', form, {
  mayGive: ['staff', 'organiser'],
  judge: (state, shift, circumstances) => atOnce(judgeShift(state, shift, circumstances)),
  judgeInPieces: (state, shift, circumstances) => judgeShift(state, shift, circumstances),
});

function* judgeShift(
  state: State,
  { session: id, table, from, minutes, clashing }: Form,
  { now, commandId }: Circumstances,
): Pieces<Decision> {
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
  const earliest = earliestOf(before[index - 1]?.end ?? Instant.parse(0), minutes, now);
  if ((slotsNow(shifted, session, table)[index]?.start ?? now) < earliest) {
    return refused({ code: 'too-early', from: earliest });
  }
  const moves = movesAlong(state, shifted, session, { table, from: index });
  const ids = moves.flatMap((move) => (move.kind === 'meeting.moved' ? [move.meeting] : []));
  return yield* acceptPlanInPieces(state, [change, ...moves], { ids, clashing, now });
}

/** Brought forward, a slot begins neither in the past nor before the one before it is over. */
function earliestOf(endBefore: Instant, minutes: number, now: Instant): Instant {
  return minutes < 0 && endBefore < now ? now : endBefore;
}

/** The meetings go along with their slots, from the one at the place `from` on; `table` null means all tables. */
function movesAlong(
  state: State,
  shifted: State,
  session: Session,
  { table, from }: { table: TableId | null; from: number },
): Change[] {
  const before = forEachKey((at: TableId) => slotsNow(state, session, at));
  const after = forEachKey((at: TableId) => slotsNow(shifted, session, at));
  return meetingsIn(state, session.id).flatMap((meeting): Change[] => {
    const { place } = meeting;
    if ((table !== null && place.table !== table) || !holdsPlace(meeting)) return [];
    const index = before(place.table).findIndex((slot) => slot.start === place.start);
    const slot = after(place.table)[index];
    if (index < from || !slot) return [];
    return moveTo(meeting, { ...place, start: slot.start, end: slot.end });
  });
}
