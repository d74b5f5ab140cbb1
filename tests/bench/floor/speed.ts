import { scheduleAt } from '../../../shared/domain/index/schedule.ts';
import { proposalsForSlot } from '../../../shared/domain/proposals/fill-slot.ts';
import { openingsToday } from '../../../shared/domain/proposals/openings.ts';
import { wishesOf } from '../../../shared/domain/proposals/wishes.ts';
import { aLargeHall } from './a-large-hall.ts';

const rounds = 60;

/** How long it takes from a freed slot to its proposals, the floor laid out anew each time: median and slowest, in ms. */
export function speedOfProposals(): string {
  const tables = 200;
  const guests = 1_000;
  const { state, now } = aLargeHall(tables, guests);
  const openings = openingsToday(scheduleAt(state, now));
  const times: number[] = [];
  let found = 0;
  for (let round = 0; round < rounds; round += 1) {
    const opening = openings[(round * 7) % openings.length];
    if (!opening) continue;
    const before = performance.now();
    const floor = scheduleAt(state, now);
    found += proposalsForSlot(floor, wishesOf(floor), opening.table, opening.slot).length;
    times.push(performance.now() - before);
  }
  times.sort((a, b) => a - b);
  const ms = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  return (
    `proposals for one freed slot at ${tables} tables x 11 slots x ${guests} guests (${state.meetings.size} meetings, ` +
    `${state.interests.size} wishes): median ${ms(0.5)} ms, p95 ${ms(0.95)} ms, slowest ${ms(0.999)} ms, ` +
    `${(found / rounds).toFixed(1)} proposals each`
  );
}
