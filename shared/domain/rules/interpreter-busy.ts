import type { InterpreterId, MeetingId } from '../ids.ts';
import type { Floor } from '../queries/floor.ts';
import { overlaps } from '../queries/meetings.ts';
import type { Slot } from '../queries/slots.ts';
import type { Refusal } from '../refusals.ts';

/** An interpreter speaks at one table at a time; a table without one is nobody's trouble. */
export function interpreterBusy(
  floor: Floor,
  interpreter: InterpreterId | null,
  slot: Pick<Slot, 'start' | 'end'>,
  ignoring: MeetingId | null,
): Refusal | null {
  if (interpreter === null) return null;
  const busy = floor
    .meetingsWith(interpreter)
    .find((one) => one.id !== ignoring && overlaps(one.place, slot));
  return busy
    ? { code: 'interpreter-busy', meeting: busy.id, table: busy.place.table, start: busy.place.start }
    : null;
}
