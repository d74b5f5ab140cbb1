import type { TableId } from '../ids.ts';
import type { Schedule } from '../index/schedule.ts';
import { overlaps } from '../queries/meetings.ts';
import type { Slot } from '../queries/slots.ts';
import type { Refusal } from '../refusals.ts';

/** A table that is closed to walk-ins during a slot is given none, unless staff insist. */
export function closedToWalkIns(
  schedule: Schedule,
  table: TableId,
  slot: Pick<Slot, 'start' | 'end'>,
): Refusal | null {
  const closure = schedule.closuresAt(table).find((one) => overlaps(one, slot));
  return closure ? { code: 'closed-to-walk-ins', table, from: closure.start, to: closure.end } : null;
}
