import type { CompanyId, MeetingId } from '../ids.ts';
import type { Schedule } from '../index/schedule.ts';
import { overlaps } from '../queries/meetings.ts';
import type { Slot } from '../queries/slots.ts';
import type { Refusal } from '../refusals.ts';

/** Nobody is in two meetings at once: a company sits at one table at a time. */
export function companyBusy(
  schedule: Schedule,
  code: 'host-busy' | 'guest-busy',
  company: CompanyId,
  slot: Slot,
  ignoring: MeetingId | null,
): Refusal | null {
  const busy = schedule.meetingsOf(company).find((one) => one.id !== ignoring && overlaps(one.place, slot));
  return busy ? { code, meeting: busy.id, table: busy.place.table, start: busy.place.start } : null;
}
