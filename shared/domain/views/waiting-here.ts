import { anyHost } from '../records/waiting-request.ts';
import { lookUp } from '../state.ts';
import type { CompanyId, TableId } from '../ids.ts';
import type { Schedule } from '../index/schedule.ts';
import { isOpening, slotsLeft } from '../proposals/openings.ts';
import { canMeet } from '../proposals/tentative.ts';
import type { Instant } from '../time.ts';

/** Somebody on the waiting list who could sit down at a table in its free slot. */
export type WaitingHere = { guest: CompanyId; host: CompanyId; start: Instant; since: Instant };

/** Who of the waiting list could take the slot under way or the next one of a host's table, in their order, `most` at most. */
export function waitingHere(schedule: Schedule, table: TableId, most: number): WaitingHere[] {
  const host = schedule.state.tables.get(table)?.host ?? null;
  const slot = slotsLeft(schedule, table)[0];
  if (host === null || !slot || !isOpening(schedule, table, host, slot)) return [];
  const { start } = slot;
  const since = new Map<CompanyId, Instant>();
  const { state } = schedule;
  const requests = [...lookUp(state, 'waiting', 'host', host), ...lookUp(state, 'waiting', 'host', anyHost)];
  for (const request of requests.sort((a, b) => a.since - b.since)) {
    if (!since.has(request.guest)) since.set(request.guest, request.since);
  }
  return [...since]
    .filter(([guest]) => canMeet(schedule, { table, start, host, guest }))
    .slice(0, most)
    .map(([guest, from]) => ({ guest, host, start, since: from }));
}
