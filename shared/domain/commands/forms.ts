import { z } from 'zod';
import { CompanyId, SessionId, TableId } from '../ids.ts';
import { Instant } from '../time.ts';

/** What was read from a badge: a token, a code, an address, or something else. */
export const scanned = z.string().min(1).max(2_000);

/** Where and with whom: `host` is the table's host, or at a floating table whichever host the guest is to meet there. */
export const wished = { table: TableId, start: Instant, host: CompanyId, guest: CompanyId };

/** Staff may pass over what `reasonToInsist` says; a screen without staff never does. */
export const insist = z.boolean();

/** A session's rest at one table, or at all when null. */
export const restOfSession = { session: SessionId, table: TableId.nullable() };

/** What becomes of the meetings that a change of times or absences makes impossible: refuse the whole, or postpone them. */
export const clashing = z.enum(['refuse', 'postpone']);
