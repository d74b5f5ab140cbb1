import { z } from 'zod';
import { MadeId, SessionId, TableId } from '../ids.ts';
import { Instant } from '../time.ts';
import { row } from './record.ts';

/**
 * The slots of a session that begin at `from` or later, by the plan, are `minutes` later than the plan has them: at one
 * table, or at all when `table` is null. Several add up. A negative number brings them forward.
 */
export const Shift = z.strictObject({
  id: MadeId,
  session: SessionId,
  table: TableId.nullable(),
  from: Instant,
  minutes: z.int().min(-240).max(240),
});
export type Shift = z.infer<typeof Shift>;

export const shiftRow = row(Shift, {
  key: ({ id }) => id,
  audience: 'hall',
  personal: {},
  lookups: { session: ({ session }) => [session] },
  kept: 'shift.kept',
});
