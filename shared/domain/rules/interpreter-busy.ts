import type { InterpreterId, MeetingId } from '../ids.ts';
import type { Schedule } from '../index/schedule.ts';
import { overlaps } from '../queries/meetings.ts';
import type { Slot } from '../queries/slots.ts';
import type { Refusal } from '../refusals.ts';

/** An interpreter speaks at one table at a time; a table without one is nobody's trouble. */
export function interpreterBusy(
  schedule: Schedule,
  interpreter: InterpreterId | null,
  slot: Pick<Slot, 'start' | 'end'>,
  ignoring: MeetingId | null,
): Refusal | null {
  if (interpreter === null) return null;
  const busy = schedule
    .meetingsInterpretedBy(interpreter)
    .find((one) => one.id !== ignoring && overlaps(one.place, slot));
  return busy
    ? { code: 'interpreter-busy', meeting: busy.id, table: busy.place.table, start: busy.place.start }
    : null;
}
