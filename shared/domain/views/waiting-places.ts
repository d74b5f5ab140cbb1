import type { CompanyId, WaitingId } from '../ids.ts';
import type { WaitingRequest } from '../floor.ts';
import type { Company } from '../people.ts';
import type { Floor } from '../queries/floor.ts';
import { alreadyMet } from '../rules/already-met.ts';
import type { State } from '../state.ts';

/** Where a guest stands in the waiting list: for `host`, or for any when null. `place` counts companies, from 1. */
export type WaitingPlace = { request: WaitingId; host: Company | null; place: number };

/**
 * The guests who could be given a free slot of `host`, in their order: those who wait for it and those who wait for any.
 * With null everybody who waits for anyone.
 */
export function queueFor(state: State, host: CompanyId | null): CompanyId[] {
  const requests = [...state.waiting.values()].filter(
    (request) => host === null || request.host === host || request.host === null,
  );
  return [...new Set(requests.sort(byOrder).map(({ guest }) => guest))];
}

/** The places of a guest in the waiting list, in the order of its requests. */
export function waitingPlacesOf(state: State, guest: CompanyId): WaitingPlace[] {
  return [...state.waiting.values()]
    .filter((request) => request.guest === guest)
    .sort(byOrder)
    .map(({ id, host }) => ({
      request: id,
      host: (host && state.companies.get(host)) ?? null,
      place: queueFor(state, host).indexOf(guest) + 1,
    }));
}

/** The hosts that a guest can wait for, by name: all but those of `free`, those it meets, and those it waits for already. */
export function hostsToWaitFor(
  floor: Floor,
  guest: CompanyId,
  free: ReadonlySet<CompanyId>,
): { host: Company; waiting: number }[] {
  const { state } = floor;
  const awaited = new Set(
    [...state.waiting.values()].filter((request) => request.guest === guest).map(({ host }) => host),
  );
  return [...state.companies.values()]
    .filter(({ id, side }) => side === 'host' && !free.has(id) && !awaited.has(id))
    .filter(({ id }) => alreadyMet(floor, { host: id, guest, ignoring: null }) === null)
    .map((host) => ({ host, waiting: queueFor(state, host.id).filter((one) => one !== guest).length }))
    .sort((a, b) => a.host.name.localeCompare(b.host.name));
}

function byOrder(a: WaitingRequest, b: WaitingRequest): number {
  return a.since - b.since || (a.id < b.id ? -1 : 1);
}
