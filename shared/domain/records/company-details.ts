import { z } from 'zod';
import { CompanyId } from '../ids.ts';
import { count } from '../number.ts';
import { line } from '../text.ts';
import { row } from './record.ts';

/** What only staff see about a company. */
export const CompanyDetails = z.strictObject({
  company: CompanyId,
  employees: count.nullable(),
  /** In yen. */
  capitalJpy: count.nullable(),
  website: line(300).nullable(),
});
export type CompanyDetails = z.infer<typeof CompanyDetails>;

export const companyDetailsRow = row(CompanyDetails, {
  key: ({ company }) => company,
  audience: 'staff',
  personal: {},
  lookups: {},
  kept: 'company-details.kept',
  listed: 'company-details.listed',
});
