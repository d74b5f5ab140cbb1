import { lookUp } from '../state.ts';
import { pairKey } from '../records/meeting.ts';
import type { CompanyId } from '../ids.ts';
import type { Schedule } from '../index/schedule.ts';
import { holdsPlace } from '../queries/meetings.ts';
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
  all(): readonly Wish[];
};

/** Everything that is wanted and stands nowhere: requests, interests, and meetings that fell through and may still be. */
export function wishesOf(schedule: Schedule): Wishes {
  const pairs = new Map<string, Wish>();
  const { state } = schedule;
  const add = (guest: CompanyId, host: CompanyId, source: WishSource, weight: number) => {
    const key = pairKey(guest, host);
    if (lookUp(state, 'meetings', 'pair', key).some(holdsPlace)) return;
    const known = pairs.get(key);
    if (!known) pairs.set(key, { guest, host, sources: [source], weight });
    else {
      known.sources.push(source);
      known.weight = Math.max(known.weight, weight);
    }
  };
  const requests = [...state.waiting.values()].sort((a, b) => a.since - b.since || (a.id < b.id ? -1 : 1));
  const hosts = lookUp(state, 'companies', 'side', 'host');
  requests.forEach(({ guest, host, since }, index) => {
    const source: WishSource = { kind: 'waiting', since, place: index + 1 };
    for (const one of host === null ? hosts.map(({ id }) => id) : [host]) {
      add(guest, one, source, weightOfRequest);
    }
  });
  for (const { guest, host, priority } of state.interests.values()) {
    add(guest, host, { kind: 'interest', priority }, weightOfPriority[priority]);
  }
  for (const meeting of state.meetings.values()) {
    if (holdsPlace(meeting)) continue;
    const { guest, host, place } = meeting;
    add(guest, host, { kind: 'missed', start: place.start }, weightOfPlanned);
  }
  const byHost = new Map<CompanyId, Wish[]>();
  for (const wish of pairs.values()) byHost.set(wish.host, [...(byHost.get(wish.host) ?? []), wish]);
  const all = [...pairs.values()];
  return { for: (host) => byHost.get(host) ?? [], all: () => all };
}
