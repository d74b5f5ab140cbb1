import type { CompanyId, TableId } from '../ids.ts';
import type { Floor } from '../queries/floor.ts';
import { canMeet } from '../proposals/trial.ts';
import { isOpening, slotsLeft } from '../proposals/openings.ts';
import type { Instant } from '../time.ts';

/** Somebody on the waiting list who could sit down at a table in its free slot. */
export type WaitingHere = { guest: CompanyId; host: CompanyId; start: Instant; since: Instant };

/** Who of the waiting list could take the slot under way or the next one of a host's table, in their order, `most` at most. */
export function waitingHere(floor: Floor, table: TableId, most: number): WaitingHere[] {
  const host = floor.state.tables.get(table)?.host ?? null;
  const slot = slotsLeft(floor, table)[0];
  if (host === null || !slot || !isOpening(floor, table, host, slot)) return [];
  const { start } = slot;
  const since = new Map<CompanyId, Instant>();
  for (const request of [...floor.state.waiting.values()].sort((a, b) => a.since - b.since)) {
    if (request.host !== host && request.host !== null) continue;
    if (!since.has(request.guest)) since.set(request.guest, request.since);
  }
  return [...since]
    .filter(([guest]) => canMeet(floor, { table, start, host, guest }))
    .slice(0, most)
    .map(([guest, from]) => ({ guest, host, start, since: from }));
}
