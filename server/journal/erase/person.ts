import { type Change, collectionOfChange } from '../../../shared/domain/changes.ts';
import { findPeople, peopleIndex } from '../../../shared/domain/find/find-people.ts';
import { type CompanyId, DelegateId } from '../../../shared/domain/ids.ts';
import { personalOf, wordsOf } from '../../../shared/domain/personal-fields.ts';
import { Company } from '../../../shared/domain/records/company.ts';
import { Delegate } from '../../../shared/domain/records/delegate.ts';
import { erasedName } from '../../../shared/domain/records/record.ts';

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
  const name = collectionOfChange[change.kind];
  for (const record of recordsIn(change)) {
    if (name === 'delegates') keepLatest(people.delegates, Delegate.parse(record));
    if (name === 'companies') keepLatest(people.companies, Company.parse(record));
    const personal = personalOf(record);
    if (personal) note(people, DelegateId.parse(personal.delegate), wordsOf(record, personal));
  }
}

/** The delegates whose names or company hold every word of `text`, at most 50, as the kiosk finds them. */
export function findEver({ delegates, companies }: PeopleEver, text: string): Delegate[] {
  const found = findPeople(peopleIndex({ delegates, companies }), text, 50);
  return found.flatMap((id) => delegates.get(id) ?? []);
}

function keepLatest<Id, Item extends { id: Id }>(known: Map<Id, Item>, record: Item): void {
  known.set(record.id, record);
}

function note({ words }: PeopleEver, delegate: DelegateId, texts: readonly string[]): void {
  const known = words.get(delegate) ?? new Set();
  // What was erased before is no word of anybody.
  for (const text of texts) if (text !== erasedName) known.add(text);
  words.set(delegate, known);
}

function recordsIn(change: Change): Readonly<Record<string, unknown>>[] {
  if ('records' in change) return change.records;
  if ('now' in change) return [change.was, change.now].filter((record) => record !== null);
  return [];
}
