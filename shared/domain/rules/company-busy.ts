import type { CompanyId, MeetingId } from '../ids.ts';
import { holdsPlace, isParty, overlaps } from '../queries/meetings.ts';
import type { Slot } from '../queries/slots.ts';
import type { Refusal } from '../refusals.ts';
import type { State } from '../state.ts';

/** Nobody is in two meetings at once: a company sits at one table at a time. */
export function companyBusy(
  state: State,
  code: 'host-busy' | 'guest-busy',
  company: CompanyId,
  slot: Slot,
  ignoring: MeetingId | null,
): Refusal | null {
  for (const meeting of state.meetings.values()) {
    if (!isParty(meeting, company) || meeting.id === ignoring || !holdsPlace(meeting)) continue;
    if (!overlaps(meeting.place, slot)) continue;
    return { code, meeting: meeting.id, table: meeting.place.table, start: meeting.place.start };
  }
  return null;
}
