import { z } from 'zod';
import type { CompanyId } from '../../../shared/domain/ids.ts';
import type { Absence } from '../../../shared/domain/records/absence.ts';
import type { Interest } from '../../../shared/domain/records/interest.ts';
import { shortName } from '../../../shared/domain/text.ts';
import { instantOf } from '../../../shared/domain/time.ts';
import type { Report } from '../problem.ts';
import { referenceTo, type Known } from '../reference.ts';
import { rowsOf, withoutTwins, type Book } from '../rows.ts';
import { sheetShapes } from './shapes.ts';

/** When a company is away. */
export function readAbsences(
  book: Book,
  companies: Known<CompanyId>,
  timeZone: string,
  report: Report,
): Absence[] {
  const read = rowsOf(book, sheetShapes.Absences, report).flatMap((row) => {
    const company = referenceTo(row, 'company', companies);
    const day = row.day('date');
    const from = row.clock('from');
    const to = row.clock('to');
    if (!company || !day || !from || !to) return [];
    const start = instantOf(day, from, timeZone);
    const end = instantOf(day, to, timeZone);
    if (end <= start) return row.wrong('to', `a time after ${from}`) ?? [];
    return [{ row, absence: { id: `${company} ${day} ${from}`, company, start, end } }];
  });
  return withoutTwins(read, ({ absence }) => absence.id, 'company').map(({ absence }) => absence);
}

const Priority = z
  .enum(['1', '2', '3'])
  .transform((text) => z.union([z.literal(1), z.literal(2), z.literal(3)]).parse(Number(text)));

/** Whom the guests want to meet. */
export function readInterests(
  book: Book,
  guests: Known<CompanyId>,
  hosts: Known<CompanyId>,
  report: Report,
): Interest[] {
  const read = rowsOf(book, sheetShapes.Interests, report).flatMap((row) => {
    const guest = referenceTo(row, 'guest', guests);
    const host = referenceTo(row, 'host', hosts);
    const priority = row.plain('priority', Priority, 'one of 1 (must), 2, 3');
    const topic = row.textOrNull('topic', shortName, 'a topic of at most 80 characters');
    return guest && host && priority && topic !== undefined
      ? [{ row, interest: { guest, host, priority, topic } }]
      : [];
  });
  const own = withoutTwins(read, ({ interest }) => `${interest.guest} ${interest.host}`, 'host');
  return own.map(({ interest }) => interest);
}
