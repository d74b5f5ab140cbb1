import type { AdviserId, MeetingId } from '../ids.ts';
import type { Schedule } from '../index/schedule.ts';
import { overlaps } from '../queries/meetings.ts';
import type { Slot } from '../queries/slots.ts';
import type { Refusal } from '../refusals.ts';

/** An adviser accompanies one meeting at a time. */
export function adviserBusy(
  schedule: Schedule,
  adviser: AdviserId | null,
  slot: Pick<Slot, 'start' | 'end'>,
  ignoring: MeetingId | null,
): Refusal | null {
  if (adviser === null) return null;
  const busy = schedule
    .meetingsAdvisedBy(adviser)
    .find((one) => one.id !== ignoring && overlaps(one.place, slot));
  return busy
    ? { code: 'adviser-busy', meeting: busy.id, table: busy.place.table, start: busy.place.start }
    : null;
}
