import type { CompanyId, TableId } from '../ids.ts';
import type { Schedule } from '../index/schedule.ts';
import type { Slot } from '../queries/slots.ts';
import { slotsLeft } from './openings.ts';
import { canMeet } from './tentative.ts';
import type { Wish, Wishes } from './wishes.ts';

/** What it costs to move somebody who has a place, in wishes of the third rank: nobody is moved for nothing. */
export const costOfMove = 0.3;
/** A wish that could as well be met later need not have this slot; so much less it counts for each other slot. */
const discountPerAlternative = 0.12;
/** Of equals the one with fewer meetings comes first, then the one who waits longer. */
const fairness = 0.05;

/** A free slot of a table, and the host whom somebody may come to meet in it. */
export type SlotToFill = { schedule: Schedule; wishes: Wishes; table: TableId; slot: Slot; host: CompanyId };

/** What a wish counts in this slot: less, the more other slots today would do as well. */
export function gainOf({ schedule, table, slot, host }: SlotToFill, wish: Wish, besides?: Slot): number {
  const others = slotsLeft(schedule, table).filter(
    ({ start }) =>
      start !== slot.start &&
      start !== besides?.start &&
      canMeet(schedule, { table, start, host, guest: wish.guest }),
  );
  const discount = Math.min(0.6, discountPerAlternative * others.length);
  return wish.weight * (1 - discount) + fairnessOf(schedule, wish);
}

/** What is added so that those with few meetings, and those who wait long, come first among equals. */
export function fairnessOf(schedule: Schedule, { guest, sources }: Wish): number {
  const had = schedule.meetingsOf(guest).length;
  const [place] = sources.flatMap((source) => (source.kind === 'waiting' ? [source.place] : []));
  const order = place === undefined ? 0 : 1 / (1 + place);
  return fairness / (1 + had) + fairness * order;
}
