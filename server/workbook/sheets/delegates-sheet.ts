import { type CompanyId, DelegateId } from '../../../shared/domain/ids.ts';
import type { Contact } from '../../../shared/domain/records/contact.ts';
import type { Delegate } from '../../../shared/domain/records/delegate.ts';
import { languageTags, line, name, shortName } from '../../../shared/domain/text.ts';
import type { Report } from '../problem.ts';
import { referenceTo, type Known } from '../reference.ts';
import { rowsOf, withoutTwins, type Book, type Row } from '../rows.ts';
import { sheetShapes } from './shapes.ts';

export type DelegateRow = { row: Row; delegate: Delegate; contact: Contact };

/** The people. Two of one company with one name are doubtful: one may stand there twice. */
export function readDelegates(book: Book, companies: Known<CompanyId>, report: Report): DelegateRow[] {
  const read = rowsOf(book, sheetShapes.Delegates, report).flatMap(
    (row) => readDelegate(row, companies) ?? [],
  );
  const own = withoutTwins(read, ({ delegate }) => delegate.id, 'delegate');
  const named = new Map<string, number>();
  for (const { row, delegate } of own) {
    const key = `${delegate.company} ${delegate.name}`;
    const before = named.get(key);
    if (before === undefined) named.set(key, row.number);
    else row.doubtful('name', `another person; row ${before} of the same company has the same name`);
  }
  return own;
}

function readDelegate(row: Row, companies: Known<CompanyId>): DelegateRow | undefined {
  const id = row.plain('delegate', DelegateId, 'an id without white space');
  const company = referenceTo(row, 'company', companies);
  const ownName = row.text('name', name, 'a name of 1 to 200 characters');
  const nameKana = row.textOrNull('name_kana', name, 'a name of at most 200 characters');
  const nameEn = row.textOrNull('name_en', name, 'a name of at most 200 characters');
  const title = row.textOrNull('title', shortName, 'a title of at most 80 characters');
  const languages = row.list('languages', languageTags, 'language tags such as ja,en');
  const email = row.textOrNull('email', line(254), 'an address of at most 254 characters');
  const phone = row.textOrNull('phone', line(60), 'a number of at most 60 characters');
  if (!id || !company || !ownName || nameKana === undefined || nameEn === undefined || title === undefined)
    return undefined;
  if (!languages || email === undefined || phone === undefined) return undefined;
  return {
    row,
    delegate: { id, company, name: ownName, nameKana, nameEn, title, languages },
    contact: { delegate: id, email, phone },
  };
}
