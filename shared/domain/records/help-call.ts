import { z } from 'zod';
import { HelpCallId, TableId } from '../ids.ts';
import { Instant } from '../time.ts';
import { row } from './record.ts';

/** Somebody at a table wants a member of staff, or the interpreter has not come. Open until staff answer it. */
export const HelpCall = z.strictObject({
  id: HelpCallId,
  table: TableId,
  need: z.enum(['help', 'interpreter']),
  at: Instant,
});
export type HelpCall = z.infer<typeof HelpCall>;

export const helpCallRow = row(HelpCall, {
  key: ({ id }) => id,
  audience: 'floor',
  personal: {},
  lookups: { table: ({ table }) => [table] },
  kept: 'help-call.kept',
});
