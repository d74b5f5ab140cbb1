import { isPending, overlaps } from '../queries/meetings.ts';
import { slotsLeft } from './openings.ts';
import type { Proposal } from './proposal.ts';
import { bookingReasons, moveReason } from './reasons.ts';
import { type SlotToFill, costOfMove, fairnessOf } from './slot-to-fill.ts';
import { asIf, canMeet, canMove } from './tentative.ts';

/** Somebody who wants this host sits elsewhere in this slot: that meeting takes place later, and they come here. */
export function changingPlaces(here: SlotToFill): Proposal[] {
  const { schedule, wishes, table, slot, host } = here;
  return wishes.for(host).flatMap((wish): Proposal[] => {
    const elsewhere = schedule.meetingsOf(wish.guest).find((one) => overlaps(one.place, slot));
    if (!elsewhere || !isPending(elsewhere)) return [];
    const free = asIf(schedule, elsewhere, null, () =>
      canMeet(schedule, { table, start: slot.start, host, guest: wish.guest }),
    );
    if (!free) return [];
    const there = elsewhere.place.table;
    const other = slotsLeft(schedule, there).find(
      (one) => !overlaps(one, slot) && canMove(schedule, elsewhere, there, one.start),
    );
    if (!other) return [];
    return [
      {
        id: `swap ${elsewhere.id} ${other.start} ${wish.guest} ${table} ${slot.start}`,
        kind: 'swap',
        table,
        start: slot.start,
        guest: wish.guest,
        host,
        parts: [
          { kind: 'move', meeting: elsewhere.id, table: there, start: other.start },
          { kind: 'book', table, start: slot.start, host, guest: wish.guest },
        ],
        reasons: [moveReason(elsewhere, there, other.start), ...bookingReasons(schedule, wish, table, slot)],
        score: wish.weight - 2 * costOfMove + fairnessOf(schedule, wish),
      },
    ];
  });
}
