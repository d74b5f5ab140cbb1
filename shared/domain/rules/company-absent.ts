import type { CompanyId } from '../ids.ts';
import type { Schedule } from '../index/schedule.ts';
import { overlaps } from '../queries/meetings.ts';
import type { Slot } from '../queries/slots.ts';
import type { Refusal } from '../refusals.ts';

/** A company that is away during any part of a slot does not meet in it. */
export function companyAbsent(
  schedule: Schedule,
  company: CompanyId,
  slot: Pick<Slot, 'start' | 'end'>,
): Refusal | null {
  const absence = schedule.absencesOf(company).find((one) => overlaps(one, slot));
  return absence ? { code: 'company-absent', company, from: absence.start, to: absence.end } : null;
}
