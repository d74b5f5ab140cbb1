import { z } from 'zod';
import { CompanyId, InterpreterId, TableId } from '../ids.ts';
import { shortName } from '../text.ts';
import { row } from './record.ts';

/** A place for one meeting at a time. Without a host it is floating: a meeting is given any free one. */
export const Table = z.strictObject({
  id: TableId,
  hall: shortName,
  host: CompanyId.nullable(),
  interpreter: InterpreterId.nullable(),
});
export type Table = z.infer<typeof Table>;

/** The key of the tables that have no host. */
export const floating = 'floating';

export const tableRow = row(Table, {
  key: ({ id }) => id,
  audience: 'hall',
  personal: {},
  lookups: {
    hall: ({ hall }) => [hall],
    host: ({ host }) => (host === null ? [] : [host]),
    kind: ({ host }) => (host === null ? [floating] : []),
    interpreter: ({ interpreter }) => (interpreter === null ? [] : [interpreter]),
  },
  kept: 'table.kept',
  listed: 'tables.listed',
});
