import type { MeetingId, TableId } from '../ids.ts';
import { holdsPlace, overlaps } from '../queries/meetings.ts';
import type { Slot } from '../queries/slots.ts';
import type { Refusal } from '../refusals.ts';
import type { State } from '../state.ts';

/** A table holds one meeting at a time. */
export function tableBusy(
  state: State,
  table: TableId,
  slot: Slot,
  ignoring: MeetingId | null,
): Refusal | null {
  for (const meeting of state.meetings.values()) {
    if (meeting.place.table !== table || meeting.id === ignoring || !holdsPlace(meeting)) continue;
    if (overlaps(meeting.place, slot)) return { code: 'table-busy', by: meeting.id };
  }
  return null;
}
