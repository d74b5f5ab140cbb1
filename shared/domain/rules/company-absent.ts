import type { CompanyId } from '../ids.ts';
import { overlaps } from '../queries/meetings.ts';
import type { Slot } from '../queries/slots.ts';
import type { Refusal } from '../refusals.ts';
import type { State } from '../state.ts';

/** A company that is away during any part of a slot does not meet in it. */
export function companyAbsent(
  state: State,
  company: CompanyId,
  slot: Pick<Slot, 'start' | 'end'>,
): Refusal | null {
  for (const absence of state.absences.values()) {
    if (absence.company === company && overlaps(absence, slot)) {
      return { code: 'company-absent', company, from: absence.start, to: absence.end };
    }
  }
  return null;
}
