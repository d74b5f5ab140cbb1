import type { CompanyId } from '../ids.ts';
import type { Floor } from '../queries/floor.ts';
import { overlaps } from '../queries/meetings.ts';
import type { Slot } from '../queries/slots.ts';
import type { Refusal } from '../refusals.ts';

/** A company that is away during any part of a slot does not meet in it. */
export function companyAbsent(
  floor: Floor,
  company: CompanyId,
  slot: Pick<Slot, 'start' | 'end'>,
): Refusal | null {
  const absence = floor.absencesOf(company).find((one) => overlaps(one, slot));
  return absence ? { code: 'company-absent', company, from: absence.start, to: absence.end } : null;
}
