import { terminal } from '../../../shared/domain/actor.ts';
import { apply } from '../../../shared/domain/apply.ts';
import { decide } from '../../../shared/domain/decide.ts';
import { CommandId, type CompanyId } from '../../../shared/domain/ids.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { weightOfPriority, weightOfRequest } from '../../../shared/domain/proposals/wishes.ts';
import { type Slot, meetingSessions, slotsOf } from '../../../shared/domain/queries/slots.ts';
import { type State, emptyState } from '../../../shared/domain/state.ts';
import { type Day, type Instant, plusMinutes } from '../../../shared/domain/time.ts';
import { bytesFrom, seeded } from '../../support/seeded.ts';

/** A guest that nobody planned a meeting with a host for asks for one at `at`. */
export type Request = { guest: CompanyId; host: CompanyId; at: Instant };

/** One day of the event and what will go wrong in it: known to the hindsight alone. */
export type ADay = {
  seed: number;
  day: Day;
  state: State;
  slots: Slot[];
  /** When a company is in the hall; null: it does not come at all. */
  arrival: ReadonlyMap<CompanyId, Instant | null>;
  /** Hosts that are pulled away, from when to when. */
  away: readonly { host: CompanyId; start: Instant; end: Instant }[];
  requests: readonly Request[];
  /** What a meeting of that pair counts. */
  weightOf(guest: CompanyId, host: CompanyId): number;
};

const shareAbsent = 0.1;
const shareLate = 0.1;
const latestMinutes = 60;
const hostsAway = 2;
const awaySlots = 2;
const requestCount = 15;

/** The event as the venue holds it when the doors open. */
export function eventOf(programme: Programme): State {
  const decision = decide(
    emptyState,
    { kind: 'import-programme', programme },
    {
      now: programme.sessions[0]?.start ?? plusMinutes(0 as Instant, 0),
      actor: terminal,
      commandId: CommandId.parse('bench-import'),
      randomBytes: bytesFrom(1),
    },
  );
  if (decision.kind === 'refused') throw new Error(JSON.stringify(decision.refusal));
  return apply(emptyState, decision.changes);
}

export function daysOf(state: State): Day[] {
  return [...new Set(meetingSessions(state).map(({ day }) => day))];
}

/**
 * A day as the seed has it: a tenth of the guests do not come, a tenth come up to an hour after their first meeting began,
 * two hosts are pulled away for an hour, and fifteen guests ask for a host that is on no list of theirs.
 */
export function aDay(state: State, day: Day, seed: number): ADay {
  const chance = seeded(seed * 7_919 + Number(day.replaceAll('-', '')));
  const slots = meetingSessions(state, { day }).flatMap(slotsOf);
  const [first] = slots;
  if (!first) throw new Error(`${day} has no meetings`);
  const doors = plusMinutes(first.start, -30);
  const today = [...state.meetings.values()].filter(({ place }) =>
    slots.some(({ start }) => start === place.start),
  );
  const shuffled = <T>(list: readonly T[]): T[] =>
    list
      .map((item) => ({ item, key: chance() }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item);
  const guests = shuffled([...new Set(today.map(({ guest }) => guest))]);
  const absent = new Set(guests.slice(0, Math.round(guests.length * shareAbsent)));
  const late = new Set(guests.slice(absent.size, absent.size + Math.round(guests.length * shareLate)));
  const arrival = new Map<CompanyId, Instant | null>();
  for (const { id, side } of state.companies.values()) {
    const starts = today.filter(({ guest }) => guest === id).map(({ place }) => place.start);
    const firstMeeting = starts.reduce(
      (least, start) => (start < least ? start : least),
      starts[0] ?? first.start,
    );
    const lateness = Math.ceil(chance() * latestMinutes);
    if (side === 'guest' && absent.has(id)) arrival.set(id, null);
    else arrival.set(id, side === 'guest' && late.has(id) ? plusMinutes(firstMeeting, lateness) : doors);
  }
  const hosts = [...state.companies.values()].filter(({ side }) => side === 'host').map(({ id }) => id);
  const away = shuffled(hosts)
    .slice(0, hostsAway)
    .map((host) => {
      const start = slots[Math.floor(chance() * (slots.length - awaySlots))]?.start ?? first.start;
      return { host, start, end: plusMinutes(start, 30 * awaySlots) };
    });
  const known = new Set([
    ...[...state.meetings.values()].map(({ guest, host }) => `${guest} ${host}`),
    ...[...state.interests.values()].map(({ guest, host }) => `${guest} ${host}`),
  ]);
  const pairs = guests
    .filter((guest) => !absent.has(guest))
    .flatMap((guest) => hosts.map((host) => ({ guest, host })))
    .filter(({ guest, host }) => !known.has(`${guest} ${host}`));
  const requests = shuffled(pairs)
    .slice(0, requestCount)
    .map((pair) => {
      const came = arrival.get(pair.guest) ?? first.start;
      const from = came < first.start ? first.start : came;
      const until = slots.at(-2)?.start ?? first.start;
      return { ...pair, at: plusMinutes(from, Math.floor(chance() * Math.max(0, (until - from) / 60_000))) };
    })
    .sort((a, b) => a.at - b.at);
  const asked = new Set(requests.map(({ guest, host }) => `${guest} ${host}`));
  return {
    seed,
    day,
    state,
    slots,
    arrival,
    away,
    requests,
    weightOf(guest, host) {
      const interest = state.interests.get(`${guest} ${host}`);
      if (interest) return weightOfPriority[interest.priority];
      return asked.has(`${guest} ${host}`) ? weightOfRequest : 1;
    },
  };
}

/** How long after a slot's start its meeting may still begin: half of it. */
export const mayBeginMinutes = 15;

/** Whether a company could really sit down in `slot`. */
export function couldMeet(day: ADay, company: CompanyId, slot: Pick<Slot, 'start' | 'end'>): boolean {
  const came = day.arrival.get(company) ?? null;
  if (came === null || came > plusMinutes(slot.start, mayBeginMinutes)) return false;
  const isOut = (out: { start: Instant; end: Instant }) => out.start < slot.end && slot.start < out.end;
  if (day.away.some((one) => one.host === company && isOut(one))) return false;
  return ![...day.state.absences.values()].some((one) => one.company === company && isOut(one));
}
