import type { Schedule } from '../../../shared/domain/index/schedule.ts';
import { proposalsForSlot } from '../../../shared/domain/proposals/fill-slot.ts';
import { openingsToday } from '../../../shared/domain/proposals/openings.ts';
import type { Proposal } from '../../../shared/domain/proposals/proposal.ts';
import { proposalsForWish } from '../../../shared/domain/proposals/proposals-for-wish.ts';
import { wishesOf } from '../../../shared/domain/proposals/wishes.ts';

/** What a proposal must gain to be worth a tap of its own: more than moving somebody forward for nothing. */
const worthwhile = 0.2;

/**
 * What could be done with the rest of the day, best first, at most `most`: for every free slot and every wish. A slot that
 * is passing goes before one that comes later, since it cannot be used afterwards.
 */
export function dayPlan(schedule: Schedule, most: number): Proposal[] {
  const wishes = wishesOf(schedule);
  const found: Proposal[] = [];
  for (const { table, slot } of openingsToday(schedule)) {
    const [top] = proposalsForSlot(schedule, wishes, table, slot, 1);
    if (top && top.score >= worthwhile) found.push(top);
    if (found.length >= most) return found;
  }
  for (const wish of [...wishes.all()].sort((a, b) => b.weight - a.weight)) {
    const [top] = proposalsForWish(schedule, wish, 1);
    if (top && top.score >= worthwhile) found.push(top);
    if (found.length >= most) return found;
  }
  return found;
}
