import { z } from 'zod';
import { MadeId, TableId } from '../ids.ts';
import { Instant } from '../time.ts';
import { row } from './record.ts';

/** A table takes no walk-ins from `start` (inclusive) to `end` (exclusive). */
export const Closure = z.strictObject({
  id: MadeId,
  table: TableId,
  start: Instant,
  end: Instant,
});
export type Closure = z.infer<typeof Closure>;

export const closureRow = row(Closure, {
  key: ({ id }) => id,
  audience: 'hall',
  personal: {},
  lookups: { table: ({ table }) => [table] },
  kept: 'closure.kept',
});
