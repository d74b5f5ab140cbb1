import type { Schedule } from '../index/schedule.ts';
import { isPending } from '../queries/meetings.ts';
import type { Meeting } from '../records/meeting.ts';
import { companyAbsent } from './company-absent.ts';

/** Whether a meeting stands in no slot, or waits for a host who sits elsewhere. */
export function isMisplaced(schedule: Schedule, meeting: Meeting): boolean {
  const { table, start, end } = meeting.place;
  if (schedule.slotAt(table, start)?.end !== end) return true;
  const own = schedule.tableOfHost(meeting.host);
  return isPending(meeting) && own !== null && own !== table;
}

/** Whether one of its two companies is away during a meeting. */
export function isPartyAway(schedule: Schedule, { host, guest, place }: Meeting): boolean {
  return companyAbsent(schedule, host, place) !== null || companyAbsent(schedule, guest, place) !== null;
}
