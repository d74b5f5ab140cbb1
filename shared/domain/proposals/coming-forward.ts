import type { CompanyId } from '../ids.ts';
import type { Schedule } from '../index/schedule.ts';
import { isPending } from '../queries/meetings.ts';
import type { Slot } from '../queries/slots.ts';
import type { Meeting } from '../records/meeting.ts';
import type { Proposal } from './proposal.ts';
import { bookingReasons, moveReason } from './reasons.ts';
import { type SlotToFill, costOfMove, gainOf } from './slot-to-fill.ts';
import { asIf, canMeet, canMove, movedTo } from './tentative.ts';
import type { Wish } from './wishes.ts';

/** A later meeting of this table comes now; its slot is then given to somebody who can only come later. */
export function comingForward(here: SlotToFill): Proposal[] {
  const { schedule, wishes, table, slot, host } = here;
  const later = schedule
    .meetingsAt(table)
    .filter((one) => isPending(one) && one.place.start > slot.start && isToday(schedule, one));
  // Who can come now needs nobody to make room for them.
  const direct = new Set(
    wishes
      .for(host)
      .filter(({ guest }) => canMeet(schedule, { table, start: slot.start, host, guest }))
      .map(({ guest }) => guest),
  );
  return later.flatMap((meeting): Proposal[] => {
    if (!canMove(schedule, meeting, table, slot.start)) return [];
    const freed = schedule.slotAt(table, meeting.place.start);
    if (!freed) return [];
    const alone = forwardAlone(here, meeting);
    const follower = followerOf(here, meeting, freed, direct);
    return follower ? [forwardWith(here, alone, follower, freed), alone] : [alone];
  });
}

/** Who would take the slot that `meeting` leaves free by coming now, and could not come now in its place. */
function followerOf(
  { schedule, wishes, table, slot, host }: SlotToFill,
  meeting: Meeting,
  freed: Slot,
  direct: ReadonlySet<CompanyId>,
): Wish | null {
  const forward = movedTo(schedule, meeting, table, slot);
  const followers = asIf(schedule, meeting, forward, () =>
    wishes
      .for(host)
      .filter(
        ({ guest }) => !direct.has(guest) && canMeet(schedule, { table, start: freed.start, host, guest }),
      ),
  );
  return heaviest(followers);
}

/** Alone it gains nothing yet, but a slot later in the day can still be used and this one cannot. */
function forwardAlone({ table, slot, host }: SlotToFill, meeting: Meeting): Proposal {
  return {
    table,
    start: slot.start,
    guest: meeting.guest,
    host,
    id: `forward ${meeting.id} ${slot.start}`,
    kind: 'earlier',
    parts: [{ kind: 'move', meeting: meeting.id, table, start: slot.start }],
    reasons: [moveReason(meeting, table, slot.start)],
    score: 0.1 * costOfMove,
  };
}

/** The meeting comes forward as it would alone, and `follower` takes the slot that it leaves free. */
function forwardWith(here: SlotToFill, alone: Proposal, follower: Wish, freed: Slot): Proposal {
  const { schedule, table, host } = here;
  const { guest } = follower;
  return {
    ...alone,
    id: `${alone.id} ${guest}`,
    parts: [...alone.parts, { kind: 'book', table, start: freed.start, host, guest }],
    reasons: [
      ...alone.reasons,
      { code: 'then-takes', guest, start: freed.start },
      ...bookingReasons(schedule, follower, table, freed),
    ],
    score: gainOf(here, follower, freed) - costOfMove,
  };
}

function isToday(schedule: Schedule, meeting: Meeting): boolean {
  return schedule.dayOfSession(meeting.place.session) === schedule.today;
}

function heaviest(wishes: readonly Wish[]): Wish | null {
  return wishes.reduce<Wish | null>((best, one) => (best && best.weight >= one.weight ? best : one), null);
}
