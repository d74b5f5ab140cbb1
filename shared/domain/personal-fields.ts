import { collections, rowOf } from './collections.ts';
import type { Personal } from './records/record.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What each row says of people. */
const personals: readonly Personal[] = collections.map((name) => rowOf(name).personal);

/** Every field in which people write what they like. */
export const writtenFields: ReadonlySet<string> = namesOf(({ written = [] }) => written);

/** Every field that is one person's own or opens something for one person. */
export const ownFields: ReadonlySet<string> = namesOf((personal) =>
  personal.of === undefined ? [] : fieldsOf(personal),
);

/** Every field that no log may hold: what is a person's own, what opens something, what was written or thought. */
export const privateFields: ReadonlySet<string> = namesOf((personal) => [
  ...Object.keys(personal.own ?? {}),
  ...(personal.secret ?? []),
  ...(personal.written ?? []),
  ...(personal.confidential ?? []),
]);

/**
 * What the table says of a record of one delegate, whatever collection or older format it stands in: it bears all the fields
 * of such a row. Null for a record of nobody.
 */
export function personalOf(record: Fields): (Personal & { readonly delegate: unknown }) | null {
  for (const personal of personals) {
    const { of } = personal;
    if (of === undefined || !(of in record)) continue;
    if (fieldsOf(personal).every((field) => field in record)) return { ...personal, delegate: record[of] };
  }
  return null;
}

/** What identifies the person of such a record in writing: names, contacts, what a badge bears. */
export function wordsOf(record: Fields, { identifying = [], secret = [] }: Personal): string[] {
  return [...identifying, ...secret].flatMap((field) => {
    const word = record[field];
    return typeof word === 'string' ? [word] : [];
  });
}

function fieldsOf({ own = {}, secret = [] }: Personal): string[] {
  return [...Object.keys(own), ...secret];
}

function namesOf(pick: (personal: Personal) => readonly string[]): ReadonlySet<string> {
  return new Set(personals.flatMap(pick));
}
