import type { z } from 'zod';
import type { Collection, Records } from '../collections.ts';

/** The collections of a state, to be read. */
export type Shelves = { readonly [Name in Collection]: ReadonlyMap<string, Records[Name]> };

/** A state under work, to be written (`draft.ts`). */
export type Writable = {
  get<Name extends Collection>(name: Name, key: string): Records[Name] | undefined;
  put<Name extends Collection>(name: Name, record: Records[Name]): void;
  remove(name: Collection, key: string): void;
};

/** One record of the state, so that it can be asked which later step touched the same. */
export type Subject = `${Collection} ${string}`;

/** Changes that are alike: said once is how one is applied, taken back, whether it still stands, and what it is about. */
export type Family<Change extends { kind: string }> = {
  /** The form of each of its kinds. */
  readonly schemas: readonly z.ZodType<Change>[];
  /** Each of its kinds with the collection that it touches; the audience of that is the change's. */
  readonly collectionOf: Readonly<Record<Change['kind'], Collection>>;
  apply(draft: Writable, change: Change): void;
  /** The change that takes `change` back; null for one that is not taken back by a tap. */
  inverseOf(change: Change): Change | null;
  /** Whether what `change` made is still so. */
  stillStands(state: Shelves, change: Change): boolean;
  /** What the change is about; null for one about many records, or about what stands in nothing's way. */
  subjectOf(change: Change): Subject | null;
};

/**
 * Records are plain facts whose keys stand in the schema's order, so their text tells whether they are the same. A record that
 * nothing touched since is the very one that its change made, and needs no text.
 */
export function isSame(known: unknown, made: unknown): boolean {
  return known === made || (known !== undefined && JSON.stringify(known) === JSON.stringify(made));
}
