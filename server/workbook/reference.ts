import { plainText } from './cells.ts';
import type { Row } from './rows.ts';
import { z } from 'zod';

/** The ids that a sheet gave, with the sheet's name for the sentence. */
export type Known<Id extends string> = { ids: ReadonlyMap<string, Id>; sheet: string };

function known<Id extends string>(sheet: string, ids: readonly Id[]): Known<Id> {
  return { sheet, ids: new Map(ids.map((id) => [id, id])) };
}

/** The ids of what a sheet gave. */
export function knownOf<Id extends string>(sheet: string, records: readonly { id: Id }[]): Known<Id> {
  return known(
    sheet,
    records.map(({ id }) => id),
  );
}

/** The id in a cell that must be one of another sheet's. */
export function referenceTo<Id extends string>(
  row: Row,
  column: string,
  { ids, sheet }: Known<Id>,
): Id | undefined {
  const text = row.plain(column, z.string(), '');
  const id = text === undefined ? undefined : ids.get(plainText(text));
  return id ?? row.wrong(column, `an id of the sheet ${sheet}`);
}

export function referenceOrNull<Id extends string>(
  row: Row,
  column: string,
  all: Known<Id>,
): Id | null | undefined {
  const text = row.plain(column, z.string(), '');
  return text === '' ? null : referenceTo(row, column, all);
}
