import type { CompanyId } from '../ids.ts';
import type { Schedule } from '../index/schedule.ts';
import { holdsPlace, meetingsOf } from '../queries/meetings.ts';
import { pairKey } from '../records/meeting.ts';
import { type WaitingRequest, anyHost } from '../records/waiting-request.ts';
import { lookUp } from '../state.ts';
import type { Instant } from '../time.ts';

/** Why two companies are to meet that do not. `place` is the place in the waiting list, from 1. */
export type WishSource =
  | { kind: 'waiting'; since: Instant; place: number }
  | { kind: 'interest'; priority: 1 | 2 | 3 }
  | { kind: 'missed'; start: Instant };

/** A meeting that somebody wants and that stands nowhere. */
export type Wish = { guest: CompanyId; host: CompanyId; sources: WishSource[]; weight: number };

/** What a meeting of that priority counts: a must counts three wishes of the third rank. */
export const weightOfPriority: Record<1 | 2 | 3, number> = { 1: 3, 2: 2, 3: 1 };
/** Somebody who stands there and asks counts as much as a wish of the second rank. */
export const weightOfRequest = 2;
/** A meeting that was planned without a wish on the list was somebody's idea all the same. */
const weightOfPlanned = 1;

export type Wishes = {
  /** For a host's slot: who would come, those who asked for any host among them. */
  for(host: CompanyId): readonly Wish[];
  /** Those of all hosts, by host. */
  all(): readonly Wish[];
};

/**
 * Everything that is wanted and stands nowhere: requests, interests, and meetings that fell through and may still be. The
 * wishes for a host are gathered when they are first asked for.
 */
export function wishesOf(schedule: Schedule): Wishes {
  const { state } = schedule;
  const byHost = new Map<CompanyId, readonly Wish[]>();
  const of = (host: CompanyId) => {
    const known = byHost.get(host) ?? wishesFor(schedule, host);
    byHost.set(host, known);
    return known;
  };
  return {
    for: of,
    all: () => lookUp(state, 'companies', 'side', 'host').flatMap(({ id }) => of(id)),
  };
}

function wishesFor({ state }: Schedule, host: CompanyId): Wish[] {
  if (state.companies.get(host)?.side !== 'host') return [];
  const wishes = new Map<CompanyId, Wish>();
  const add = (guest: CompanyId, source: WishSource, weight: number) => {
    const known = wishes.get(guest);
    if (known) {
      known.sources.push(source);
      known.weight = Math.max(known.weight, weight);
    } else if (!lookUp(state, 'meetings', 'pair', pairKey(guest, host)).some(holdsPlace))
      wishes.set(guest, { guest, host, sources: [source], weight });
  };
  for (const { request, place } of requestsFor(state, host)) {
    add(request.guest, { kind: 'waiting', since: request.since, place }, weightOfRequest);
  }
  for (const { guest, priority } of lookUp(state, 'interests', 'host', host)) {
    add(guest, { kind: 'interest', priority }, weightOfPriority[priority]);
  }
  for (const meeting of meetingsOf(state, host)) {
    if (holdsPlace(meeting) || meeting.host !== host) continue;
    add(meeting.guest, { kind: 'missed', start: meeting.place.start }, weightOfPlanned);
  }
  return [...wishes.values()];
}

/** The requests for a host and for any, in their order, each with its place among all that wait. */
function requestsFor(
  state: Schedule['state'],
  host: CompanyId,
): { request: WaitingRequest; place: number }[] {
  const own = [...lookUp(state, 'waiting', 'host', host), ...lookUp(state, 'waiting', 'host', anyHost)];
  if (own.length === 0) return [];
  const all = [...state.waiting.values()].sort(byOrder);
  const places = new Map(all.map((request, index) => [request.id, index + 1]));
  return own.sort(byOrder).map((request) => ({ request, place: places.get(request.id) ?? 0 }));
}

function byOrder(a: WaitingRequest, b: WaitingRequest): number {
  return a.since - b.since || (a.id < b.id ? -1 : 1);
}
