import type { TableId } from '../ids.ts';
import type { Floor } from '../queries/floor.ts';
import { overlaps } from '../queries/meetings.ts';
import type { Slot } from '../queries/slots.ts';
import type { Refusal } from '../refusals.ts';

/** A table that is closed to walk-ins during a slot is given none, unless staff insist. */
export function closedToWalkIns(
  floor: Floor,
  table: TableId,
  slot: Pick<Slot, 'start' | 'end'>,
): Refusal | null {
  const closure = floor.closuresAt(table).find((one) => overlaps(one, slot));
  return closure ? { code: 'closed-to-walk-ins', table, from: closure.start, to: closure.end } : null;
}
