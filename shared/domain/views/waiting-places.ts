import type { CompanyId, WaitingId } from '../ids.ts';
import type { Schedule } from '../index/schedule.ts';
import type { Company } from '../records/company.ts';
import { type WaitingRequest, anyHost } from '../records/waiting-request.ts';
import { alreadyMet } from '../rules/already-met.ts';
import { type State, lookUp } from '../state.ts';

/** Where a guest stands in the waiting list: for `host`, or for any when null. `place` counts companies, from 1. */
export type WaitingPlace = { request: WaitingId; host: Company | null; place: number };

/**
 * The guests who could be given a free slot of `host`, in their order: those who wait for it and those who wait for any.
 * With null everybody who waits for anyone.
 */
export function queueFor(state: State, host: CompanyId | null): CompanyId[] {
  const requests =
    host === null
      ? [...state.waiting.values()]
      : [...lookUp(state, 'waiting', 'host', host), ...lookUp(state, 'waiting', 'host', anyHost)];
  return [...new Set(requests.sort(byOrder).map(({ guest }) => guest))];
}

/** The places of a guest in the waiting list, in the order of its requests. */
export function waitingPlacesOf(state: State, guest: CompanyId): WaitingPlace[] {
  return lookUp(state, 'waiting', 'guest', guest).map(({ id, host }) => ({
    request: id,
    host: (host && state.companies.get(host)) ?? null,
    place: queueFor(state, host).indexOf(guest) + 1,
  }));
}

/** The hosts that a guest can wait for, by name: all but those of `free`, those it meets, and those it waits for already. */
export function hostsToWaitFor(
  schedule: Schedule,
  guest: CompanyId,
  free: ReadonlySet<CompanyId>,
): { host: Company; waiting: number }[] {
  const { state } = schedule;
  const awaited = new Set(lookUp(state, 'waiting', 'guest', guest).map(({ host }) => host));
  return lookUp(state, 'companies', 'side', 'host')
    .filter(({ id }) => !free.has(id) && !awaited.has(id))
    .filter(({ id }) => alreadyMet(schedule, { host: id, guest, ignoring: null }) === null)
    .map((host) => ({ host, waiting: queueFor(state, host.id).filter((one) => one !== guest).length }))
    .sort((a, b) => a.host.name.localeCompare(b.host.name));
}

function byOrder(a: WaitingRequest, b: WaitingRequest): number {
  return a.since - b.since || (a.id < b.id ? -1 : 1);
}
