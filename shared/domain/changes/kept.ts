import { z } from 'zod';
import { type Collection, type Records, type Rows, collections, keyIn, rowOf } from '../collections.ts';
import { type Family, type Subject, isSame } from './family.ts';

/**
 * One record was noted, put right or taken away: `now` null is taken away, `was` null is new. Taking it back is the same
 * with the two exchanged.
 */
export type KeptChange = {
  [Name in Collection]: Rows[Name] extends { readonly kept: infer Kind extends string }
    ? { kind: Kind; was: Records[Name] | null; now: Records[Name] | null }
    : never;
}[Collection];

const names = collections.filter((name) => rowOf(name).kept !== undefined);

const keptKinds = Object.fromEntries(names.map((name) => [rowOf(name).kept, name])) as Readonly<
  Record<KeptChange['kind'], Collection>
>;

export const kept: Family<KeptChange> = {
  schemas: names.map((name) => {
    const { kept: kind = '', schema } = rowOf(name);
    return z.strictObject({ kind: z.literal(kind), was: schema.nullable(), now: schema.nullable() });
  }) as unknown as z.ZodType<KeptChange>[],
  collectionOf: keptKinds,
  apply(draft, change) {
    const { name, was, now } = partsOf(change);
    if (was !== null && (now === null || keyIn(name, was) !== keyIn(name, now)))
      draft.remove(name, keyIn(name, was));
    if (now !== null) draft.put(name, now);
  },
  inverseOf(change) {
    const { name, was, now } = partsOf(change);
    const isTakenBack = rowOf(name).takenBack?.(was, now) ?? true;
    return isTakenBack ? exchanged(change) : null;
  },
  stillStands(state, change) {
    const { name, was, now } = partsOf(change);
    if (now !== null) return isSame(state[name].get(keyIn(name, now)), now);
    return was === null || !state[name].has(keyIn(name, was));
  },
  subjectOf(change): Subject | null {
    const { name, was, now } = partsOf(change);
    const record = now ?? was;
    if (record === null) return null;
    return (rowOf(name).about?.(record) as Subject | undefined) ?? `${name} ${keyIn(name, record)}`;
  },
};

export function isKept(change: { kind: string }): change is KeptChange {
  return change.kind in keptKinds;
}

type Parts = { name: Collection; was: Records[Collection] | null; now: Records[Collection] | null };

function partsOf(change: KeptChange): Parts {
  return { name: keptKinds[change.kind], was: change.was, now: change.now };
}

function exchanged<Change extends KeptChange>(change: Change): Change {
  return { ...change, was: change.now, now: change.was };
}
