import { z } from 'zod';
import { CompanyId } from '../../../shared/domain/ids.ts';
import type { CompanyDetails } from '../../../shared/domain/records/company-details.ts';
import { type Company, Side } from '../../../shared/domain/records/company.ts';
import { line, name, shortName } from '../../../shared/domain/text.ts';
import type { Report } from '../problem.ts';
import { rowsOf, withoutTwins, type Book, type Row } from '../rows.ts';
import { sheetShapes } from './shapes.ts';

export type CompanyRow = { row: Row; company: Company; details: CompanyDetails };

/** Hosts and guests. */
export function readCompanies(book: Book, report: Report): CompanyRow[] {
  const read = rowsOf(book, sheetShapes.Companies, report).flatMap((row) => readCompany(row) ?? []);
  return withoutTwins(read, ({ company }) => company.id, 'company');
}

function readCompany(row: Row): CompanyRow | undefined {
  const id = row.plain('company', CompanyId, 'an id without white space');
  const side = row.plain('side', Side, 'one of host, guest');
  const ownName = row.text('name', name, 'a name of 1 to 200 characters');
  const nameJa = row.textOrNull('name_ja', name, 'a name of at most 200 characters');
  const country = row.plain(
    'country',
    z.string().regex(/^[A-Z]{2}$/),
    'a country code of two capital letters such as TH',
  );
  const sector = row.textOrNull('sector', shortName, 'a sector of at most 80 characters');
  const employees = row.numberOrNull('employees', z.int().nonnegative(), 'a whole number, 0 or more');
  const capitalJpy = row.numberOrNull(
    'capital_jpy',
    z.int().nonnegative(),
    'a whole number of yen, 0 or more',
  );
  const website = row.textOrNull('website', line(300), 'an address of at most 300 characters');
  if (!id || !side || !ownName || nameJa === undefined || !country || sector === undefined) return undefined;
  if (employees === undefined || capitalJpy === undefined || website === undefined) return undefined;
  return {
    row,
    company: { id, side, name: ownName, nameJa, country, sector },
    details: { company: id, employees, capitalJpy, website },
  };
}
