import { z } from 'zod';
import { CompanyId, HoldId, TableId } from '../ids.ts';
import { Instant } from '../time.ts';
import { row } from './record.ts';

/** A slot that a delegate is looking at: nobody else can book it before `until`. It ends by the clock alone. */
export const Hold = z.strictObject({
  id: HoldId,
  table: TableId,
  start: Instant,
  end: Instant,
  guest: CompanyId,
  until: Instant,
});
export type Hold = z.infer<typeof Hold>;

export const holdRow = row(Hold, {
  key: ({ id }) => id,
  audience: 'floor',
  personal: {},
  lookups: { table: ({ table }) => [table], guest: ({ guest }) => [guest] },
  kept: 'hold.kept',
});
