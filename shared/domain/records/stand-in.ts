import { z } from 'zod';
import { InterpreterId, TableId } from '../ids.ts';
import { Day } from '../time.ts';
import { row } from './record.ts';

/** For one day another interpreter sits at the table than the one it was given. */
export const StandIn = z.strictObject({ table: TableId, day: Day, interpreter: InterpreterId.nullable() });
export type StandIn = z.infer<typeof StandIn>;

/** The key of a table's stand-in on a day. */
export function standInKey(table: TableId, day: Day | null | undefined): string {
  return `${table} ${day}`;
}

export const standInRow = row(StandIn, {
  key: ({ table, day }) => standInKey(table, day),
  audience: 'hall',
  personal: {},
  lookups: {},
  kept: 'stand-in.kept',
});
