import { z } from 'zod';
import { type Collection, type Records, type Rows, collections, rowOf } from '../collections.ts';
import type { Family } from './family.ts';

/** Records of an organiser's workbook, new or put right: each takes the place of the one with its key. */
export type ListedChange = {
  [Name in Collection]: Rows[Name] extends { readonly listed: infer Kind extends string }
    ? { kind: Kind; records: Records[Name][] }
    : never;
}[Collection];

/** No workbook that the venue takes in has more rows of a kind. */
const longest = 200_000;

const names = collections.filter((name) => rowOf(name).listed !== undefined);

const listedKinds = Object.fromEntries(names.map((name) => [rowOf(name).listed, name])) as Readonly<
  Record<ListedChange['kind'], Collection>
>;

export const listed: Family<ListedChange> = {
  schemas: names.map((name) => {
    const { listed: kind = '', schema } = rowOf(name);
    return z.strictObject({ kind: z.literal(kind), records: z.array(schema).max(longest) });
  }) as unknown as z.ZodType<ListedChange>[],
  collectionOf: listedKinds,
  apply(draft, change) {
    for (const record of change.records) draft.put(listedKinds[change.kind], record);
  },
  // A workbook is put right by another one.
  inverseOf: () => null,
  stillStands: () => false,
  subjectOf: () => null,
};

/** The change that lists records of a collection; null for one that no workbook fills. */
export function listedChange<Name extends Collection>(
  name: Name,
  records: readonly Records[Name][],
): ListedChange | null {
  const kind = rowOf(name).listed;
  // The kind belongs to the collection of the records by the table of rows.
  return kind === undefined ? null : ({ kind, records } as unknown as ListedChange);
}
