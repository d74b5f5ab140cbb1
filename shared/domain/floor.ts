import { z } from 'zod';
import { CompanyId, HelpCallId, HoldId, InterpreterId, SessionId, TableId, WaitingId } from './ids.ts';
import { Day, Instant } from './time.ts';

/** A company that said it comes late, or that staff keep a slot for: nobody is asked about it before `expectedAt`. */
export const Lateness = z.strictObject({ company: CompanyId, day: Day, expectedAt: Instant });
export type Lateness = z.infer<typeof Lateness>;

/** Somebody at a table wants a member of staff, or the interpreter has not come. Open until staff answer it. */
export const HelpCall = z.strictObject({
  id: HelpCallId,
  table: TableId,
  need: z.enum(['help', 'interpreter']),
  at: Instant,
});
export type HelpCall = z.infer<typeof HelpCall>;

/** A request for a walk-in that is not booked yet; `host` null is "any host". In order of `since`. */
export const WaitingRequest = z.strictObject({
  id: WaitingId,
  guest: CompanyId,
  host: CompanyId.nullable(),
  since: Instant,
});
export type WaitingRequest = z.infer<typeof WaitingRequest>;

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

/** A table takes no walk-ins from `start` (inclusive) to `end` (exclusive). */
export const Closure = z.strictObject({
  id: z.string().min(1).max(160),
  table: TableId,
  start: Instant,
  end: Instant,
});
export type Closure = z.infer<typeof Closure>;

/**
 * The slots of a session that begin at `from` or later, by the plan, are `minutes` later than the plan has them: at one
 * table, or at all when `table` is null. Several add up. A negative number brings them forward.
 */
export const Shift = z.strictObject({
  id: z.string().min(1).max(160),
  session: SessionId,
  table: TableId.nullable(),
  from: Instant,
  minutes: z.int().min(-240).max(240),
});
export type Shift = z.infer<typeof Shift>;

/** For one day another interpreter sits at the table than the one it was given. */
export const StandIn = z.strictObject({ table: TableId, day: Day, interpreter: InterpreterId.nullable() });
export type StandIn = z.infer<typeof StandIn>;
