import { z } from 'zod';
import { CompanyId } from '../ids.ts';
import { name, shortName } from '../text.ts';
import { row } from './record.ts';

export const Side = z.enum(['host', 'guest']);
export type Side = z.infer<typeof Side>;

/** What may hang on a wall about a company. */
export const Company = z.strictObject({
  id: CompanyId,
  side: Side,
  name,
  nameJa: name.nullable(),
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/),
  sector: shortName.nullable(),
});
export type Company = z.infer<typeof Company>;

export const companyRow = row(Company, {
  key: ({ id }) => id,
  audience: 'hall',
  personal: {},
  lookups: { side: ({ side }) => [side] },
  kept: 'company.kept',
  listed: 'companies.listed',
});
