import type { CompanyId } from '../ids.ts';
import type { Schedule } from '../index/schedule.ts';
import type { Slot } from '../queries/slots.ts';
import type { Refusal } from '../refusals.ts';
import { minuteMs } from '../time.ts';

/** A company that is expected this many minutes after a slot's start still meets in it; later is too late. */
const mayMissMinutes = 10;

/**
 * For a slot of today a company must have checked in, or be expected in time. Of one that is late it is known when; of one
 * that has not come nobody knows, so staff must insist.
 */
export function notHere(schedule: Schedule, company: CompanyId, slot: Slot): Refusal | null {
  if (schedule.dayOfSession(slot.session) !== schedule.today) return null;
  const expected = schedule.expectedAt(company);
  if (expected !== null && !schedule.clock.hasCome(expected)) {
    if (expected <= slot.start + mayMissMinutes * minuteMs) return null;
    return { code: 'expected-later', company, at: expected };
  }
  return schedule.isHere(company) ? null : { code: 'not-here', company };
}
