import type { MeetingId, TableId } from '../ids.ts';
import type { Schedule } from '../index/schedule.ts';
import { overlaps } from '../queries/meetings.ts';
import type { Slot } from '../queries/slots.ts';
import type { Refusal } from '../refusals.ts';

/** A table holds one meeting at a time. */
export function tableBusy(
  schedule: Schedule,
  table: TableId,
  slot: Slot,
  ignoring: MeetingId | null,
): Refusal | null {
  const busy = schedule.meetingsAt(table).find((one) => one.id !== ignoring && overlaps(one.place, slot));
  return busy ? { code: 'table-busy', by: busy.id } : null;
}
