import { z } from 'zod';
import { CompanyId, WaitingId } from '../ids.ts';
import { Instant } from '../time.ts';
import { row } from './record.ts';

/** A request for a walk-in that is not booked yet; `host` null is "any host". In order of `since`. */
export const WaitingRequest = z.strictObject({
  id: WaitingId,
  guest: CompanyId,
  host: CompanyId.nullable(),
  since: Instant,
});
export type WaitingRequest = z.infer<typeof WaitingRequest>;

/** The key of the requests for any host. */
export const anyHost = 'any';

export const waitingRequestRow = row(WaitingRequest, {
  key: ({ id }) => id,
  audience: 'floor',
  personal: {},
  lookups: { guest: ({ guest }) => [guest], host: ({ host }) => [host ?? anyHost] },
  order: (a, b) => a.since - b.since || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  kept: 'waiting.kept',
});
