import { collections } from '../../shared/domain/collections.ts';
import { scheduleAt } from '../../shared/domain/index/schedule.ts';
import { holdsPlace, isPending, overlaps } from '../../shared/domain/queries/meetings.ts';
import { clashOf } from '../../shared/domain/rules/clash.ts';
import { companyAbsent } from '../../shared/domain/rules/company-absent.ts';
import type { State } from '../../shared/domain/state.ts';
import type { Instant } from '../../shared/domain/time.ts';

/** What must never be so, in words; an empty list when all is well. */
export function brokenInvariants(state: State, now: Instant): string[] {
  const broken: string[] = [];
  const floor = scheduleAt(state, now);
  const pairs = new Set<string>();
  for (const meeting of state.meetings.values()) {
    if (!holdsPlace(meeting)) continue;
    const { id, host, guest, place } = meeting;
    const clash = clashOf(state, meeting);
    if (clash) broken.push(`${id} is at the same time as ${clash.id}`);
    if (pairs.has(`${host} ${guest}`)) broken.push(`${host} and ${guest} meet twice`);
    pairs.add(`${host} ${guest}`);
    if (floor.slotAt(place.table, place.start)?.end !== place.end) broken.push(`${id} stands in no slot`);
    // What was to be earlier, and nobody said anything of, stays where it was to be.
    if (!isPending(meeting) || place.end <= now) continue;
    const away = companyAbsent(floor, host, place) ?? companyAbsent(floor, guest, place);
    if (away) broken.push(`${id} is to be while one of them is away`);
    const own = floor.tableOfHost(host);
    if (own !== null && own !== place.table) broken.push(`${id} is not at its host's table`);
  }
  for (const hold of state.holds.values()) {
    const other = floor.holdsAt(hold.table).find((one) => one.id !== hold.id && overlaps(one, hold));
    if (now < hold.until && other && now < other.until)
      broken.push(`${hold.id} and ${other.id} hold one slot`);
  }
  for (const { meeting, party } of state.answered.values()) {
    if (state.meetings.get(meeting)?.status.kind !== 'finished')
      broken.push(`${meeting} ${party} is not over`);
  }
  for (const { delegate } of state.attendance.values()) {
    if (!state.delegates.has(delegate)) broken.push(`${delegate} is here and nobody`);
  }
  const holders = [...state.badges.values()].filter((one) => one.cancelledAt === null);
  if (new Set(holders.map((one) => one.delegate)).size !== holders.length) broken.push('two badges of one');
  return broken;
}

/** Where two states differ, the history left aside; collections that are the very same object are the same. */
export function differences(a: State, b: State): string[] {
  return collections.filter((name) => a[name] !== b[name] && textOf(a[name]) !== textOf(b[name]));
}

function textOf(records: ReadonlyMap<string, unknown>): string {
  return JSON.stringify([...records].sort(([one], [other]) => (one < other ? -1 : 1)));
}
