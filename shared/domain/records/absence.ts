import { z } from 'zod';
import { CompanyId, MadeId } from '../ids.ts';
import { Instant } from '../time.ts';
import { row } from './record.ts';

/** A company is away from `start` (inclusive) to `end` (exclusive). */
export const Absence = z.strictObject({
  id: MadeId,
  company: CompanyId,
  start: Instant,
  end: Instant,
});
export type Absence = z.infer<typeof Absence>;

export const absenceRow = row(Absence, {
  key: ({ id }) => id,
  audience: 'hall',
  personal: {},
  lookups: { company: ({ company }) => [company] },
  kept: 'absence.kept',
  listed: 'absences.listed',
});
