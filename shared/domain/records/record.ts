import type { z } from 'zod';

/**
 * Who may hear what; each hears what those before it hear, and more.
 * `hall`: what may hang on a wall (company names, tables, times). `floor`: besides, people's names and who has arrived,
 * for the paired screens at tables and kiosks. `staff`: besides, wishes, contacts, badges, history. `venue`: besides,
 * hashes of secrets, which never leave the venue server.
 */
export const audiences = ['hall', 'floor', 'staff', 'venue'] as const;
export type Audience = (typeof audiences)[number];

/** What of a record speaks of a person, by the names of its fields. Erasing, logs and the privacy tests go by it. */
export type Personal = {
  /** The field that names the delegate whose record it is; left out where no record is one person's. */
  readonly of?: string;
  /** Fields that are the person's own, each with what takes its place when the person is erased. */
  readonly own?: Readonly<Record<string, unknown>>;
  /** Of these, the fields by which the person is recognised in what others write. */
  readonly identifying?: readonly string[];
  /** Fields that open something: erasing gives them a new value, and no log holds them. */
  readonly secret?: readonly string[];
  /** Fields in which people write what they like, so that a person may be named there. */
  readonly written?: readonly string[];
  /** Fields that say what a party thinks of a meeting, which no log holds. */
  readonly confidential?: readonly string[];
};

/** What takes the place of an erased name: a mark that reads the same in every language. */
export const erasedName = '—';

/** All that is known of a kind of record; who needs any of it asks the row (`collections.ts`). */
export type RowDefinition<Item> = {
  /** The key under which a record stands in its collection. */
  readonly key: (record: Item) => string;
  readonly audience: Audience;
  readonly personal: Personal;
  /** By what records are looked up: the keys under which one is found, by the name of the look-up. */
  readonly lookups: Readonly<Record<string, (record: Item) => readonly string[]>>;
  /** The order in which a look-up gives what it finds; left out it is the order of keys. */
  readonly order?: (a: Item, b: Item) => number;
  /** The kind of change by which one record comes, is put right or goes (`changes/kept.ts`). */
  readonly kept?: string;
  /** The kind of change by which many come at once from an organiser's workbook (`changes/listed.ts`). */
  readonly listed?: string;
  /** What such a record is about, when that is another record: who changes that is told of this one. */
  readonly about?: (record: Item) => string;
  /** Whether a tap takes back that a record became `now` from `was`; left out it always does. */
  readonly takenBack?: (was: Item | null, now: Item | null) => boolean;
};

/** The row of a kind of record: its schema with all that is said of it. */
export function row<Schema extends z.ZodType, const Definition extends RowDefinition<z.infer<Schema>>>(
  schema: Schema,
  definition: Definition,
): Definition & { readonly schema: Schema } {
  return { ...definition, schema };
}
