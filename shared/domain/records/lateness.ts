import { z } from 'zod';
import { CompanyId } from '../ids.ts';
import { Day, Instant } from '../time.ts';
import { row } from './record.ts';

/** A company that said it comes late, or that staff keep a slot for: nobody is asked about it before `expectedAt`. */
export const Lateness = z.strictObject({ company: CompanyId, day: Day, expectedAt: Instant });
export type Lateness = z.infer<typeof Lateness>;

/** The key of what is known of a company on a day. */
export function latenessKey(company: CompanyId | null, day: Day | null): string {
  return `${company} ${day}`;
}

export const latenessRow = row(Lateness, {
  key: ({ company, day }) => latenessKey(company, day),
  audience: 'floor',
  personal: {},
  lookups: { company: ({ company }) => [company], day: ({ day }) => [day] },
  kept: 'lateness.kept',
});
