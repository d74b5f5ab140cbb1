import type { CompanyId, TableId } from '../ids.ts';
import type { Schedule } from '../index/schedule.ts';
import { overlaps } from '../queries/meetings.ts';
import type { Slot } from '../queries/slots.ts';
import type { Refusal } from '../refusals.ts';

/** A slot that a delegate is about to book at a kiosk is nobody else's until the hold has run out. */
export function slotHeld(schedule: Schedule, table: TableId, slot: Slot, guest: CompanyId): Refusal | null {
  const hold = schedule.holdsAt(table).find((one) => one.guest !== guest && overlaps(one, slot));
  return hold ? { code: 'slot-held', table, until: hold.until } : null;
}
