import type { Schedule } from '../index/schedule.ts';
import { isPending } from '../queries/meetings.ts';
import type { Meeting } from '../records/meeting.ts';
import { companyAbsent } from './company-absent.ts';
import { hostTable } from './host-table.ts';

/** Whether a meeting stands in no slot, or waits for a host who sits elsewhere, or at a table that is another's. */
export function isMisplaced(schedule: Schedule, meeting: Meeting): boolean {
  const { table: id, start, end } = meeting.place;
  const table = schedule.state.tables.get(id);
  if (!table || schedule.slotAt(id, start)?.end !== end) return true;
  return isPending(meeting) && hostTable(schedule, table, meeting.host) !== null;
}

/** Whether one of its two companies is away during a meeting. */
export function isPartyAway(schedule: Schedule, { host, guest, place }: Meeting): boolean {
  return companyAbsent(schedule, host, place) !== null || companyAbsent(schedule, guest, place) !== null;
}
