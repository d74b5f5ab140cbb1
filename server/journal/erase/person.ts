import { erasedName } from '../../../shared/domain/records/record.ts';
import type { Change } from '../../../shared/domain/changes.ts';
import { findPeople, peopleIndex } from '../../../shared/domain/find/find-people.ts';
import type { CompanyId, DelegateId } from '../../../shared/domain/ids.ts';
import type { Badge } from '../../../shared/domain/records/badge.ts';
import type { Company } from '../../../shared/domain/records/company.ts';
import type { Contact } from '../../../shared/domain/records/contact.ts';
import type { Delegate } from '../../../shared/domain/records/delegate.ts';

/** Everybody whom a history ever spoke of, as it last spoke of them, also those who were taken off again. */
export type PeopleEver = {
  delegates: Map<DelegateId, Delegate>;
  companies: Map<CompanyId, Company>;
  /** What identifies a person in writing, in all versions: names, contacts, what badges bear. */
  words: Map<DelegateId, Set<string>>;
};

export const nobodyEver = (): PeopleEver => ({
  delegates: new Map(),
  companies: new Map(),
  words: new Map(),
});

/** Takes in what a change says of people. */
export function hear(people: PeopleEver, change: Change): void {
  for (const record of recordsOf(change)) {
    if (isDelegate(record)) {
      people.delegates.set(record.id, record);
      note(people, record.id, [record.name, record.nameKana, record.nameEn]);
    } else if (isCompany(record)) people.companies.set(record.id, record);
    else if (isContact(record)) note(people, record.delegate, [record.email, record.phone]);
    else if (isBadge(record)) note(people, record.delegate, [record.token, record.code]);
  }
}

/** The delegates whose names or company hold every word of `text`, at most 50, as the kiosk finds them. */
export function findEver({ delegates, companies }: PeopleEver, text: string): Delegate[] {
  const found = findPeople(peopleIndex({ delegates, companies }), text, 50);
  return found.flatMap((id) => delegates.get(id) ?? []);
}

function note({ words }: PeopleEver, delegate: DelegateId, texts: (string | null)[]): void {
  const known = words.get(delegate) ?? new Set();
  // What was erased before is no word of anybody.
  for (const text of texts) if (text !== null && text !== erasedName) known.add(text);
  words.set(delegate, known);
}

function recordsOf(change: Change): object[] {
  if ('records' in change) return change.records;
  if ('now' in change) return [change.was, change.now].filter((record) => record !== null);
  return [];
}

const isDelegate = (record: object): record is Delegate => 'nameKana' in record && 'company' in record;
const isCompany = (record: object): record is Company => 'nameJa' in record && 'side' in record;
const isContact = (record: object): record is Contact => 'email' in record && 'delegate' in record;
const isBadge = (record: object): record is Badge => 'token' in record && 'delegate' in record;
