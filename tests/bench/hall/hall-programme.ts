import { DelegateId, SessionId } from '../../../shared/domain/ids.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { Delegate } from '../../../shared/domain/records/delegate.ts';
import type { Session } from '../../../shared/domain/records/session.ts';
import { plusDays } from '../../../shared/domain/time.ts';
import { type Wish, aProgramme, at, firstDay, guestId } from '../../support/an-event.ts';
import { seeded } from '../../support/seeded.ts';

/** So large is a hall: every table has a host, and 33 slots in three days. */
export type HallSize = { tables: number; guests: number };

export const days = 3;
export const slotStarts = [
  '12:30',
  '13:00',
  '13:30',
  '14:00',
  '14:30',
  '15:00',
  '15:30',
  '16:00',
  '16:30',
  '17:00',
  '17:30',
] as const;

const shareBooked = 0.75;
/** So many guests are looked at for a slot before it stays free. */
const tries = 12;
const interestsOfGuest = 5;
/** One meeting in so many is accompanied by an adviser, of whom there is one for so many tables. */
const accompaniedEvery = 8;
const tablesOfAdviser = 4;
const shareAway = 0.02;
/** Those who are away leave on the second day and are back on the third. */
const [awayOn, awayFrom] = [1, '16:00'];

/**
 * An event of three days in one hall, which is the hardest for what concerns a whole hall: three of four slots booked, an
 * interpreter a table, advisers at some meetings, one to three people a company, five wishes a guest, a few who are away.
 * The same seed gives the same event.
 */
export function hallProgramme({ tables, guests }: HallSize, seed = 1): Programme {
  const chance = seeded(seed);
  const advisers = Math.max(3, Math.ceil(tables / tablesOfAdviser));
  const away = range(guests).filter(() => chance() < shareAway);
  const programme = aProgramme({
    ...{ hosts: tables, guests, days, advisers },
    meetings: plan({ tables, guests }, advisers, chance, new Set(away)),
    interests: range(guests).flatMap((guest) => wishesOf(guest, tables, chance)),
  });
  return {
    ...programme,
    sessions: [...programme.sessions, ...otherSessions()],
    delegates: programme.delegates.flatMap((delegate) => peopleLike(delegate, chance)),
    absences: away.map((guest) => ({
      id: `X${guest}`,
      company: guestId(guest),
      start: at(awayFrom, awayOn),
      end: at('18:00', awayOn),
    })),
  };
}

type Chance = () => number;

/** Nobody is at two tables at once or away, and no pair meets twice. */
function plan(
  { tables, guests }: HallSize,
  advisers: number,
  chance: Chance,
  away: ReadonlySet<number>,
): Wish[] {
  const busy = new Set<string>();
  const meetings: Wish[] = [];
  for (const day of range(days).map((number) => number - 1)) {
    for (const start of slotStarts) {
      const isLeft = (one: number) => day === awayOn && start >= awayFrom && away.has(one);
      for (const host of range(tables)) {
        if (chance() >= shareBooked) continue;
        const isFree = (one: number) =>
          !isLeft(one) && !busy.has(`${one} ${day} ${start}`) && !busy.has(`${one} with ${host}`);
        const guest = range(tries)
          .map(() => 1 + Math.floor(chance() * guests))
          .find(isFree);
        if (guest === undefined) continue;
        busy.add(`${guest} ${day} ${start}`).add(`${guest} with ${host}`);
        const adviser = 1 + Math.floor(chance() * advisers);
        const isAccompanied = chance() < 1 / accompaniedEvery && !busy.has(`A${adviser} ${day} ${start}`);
        if (isAccompanied) busy.add(`A${adviser} ${day} ${start}`);
        meetings.push({ host, guest, start, days: day, ...(isAccompanied ? { adviser } : {}) });
      }
    }
  }
  return meetings;
}

function wishesOf(guest: number, tables: number, chance: Chance) {
  const hosts = new Set(range(interestsOfGuest).map(() => 1 + Math.floor(chance() * tables)));
  return [...hosts].map((host) => ({ host, guest, priority: priorities[Math.floor(chance() * 3)] ?? 2 }));
}
const priorities = [1, 2, 3] as const;

function peopleLike(delegate: Delegate, chance: Chance): Delegate[] {
  return range(1 + Math.floor(chance() * 3)).map((number) => ({
    ...delegate,
    id: DelegateId.parse(`${delegate.company}-${number}`),
    name: number === 1 ? delegate.name : `${delegate.name} ${number}`,
  }));
}

function otherSessions(): Session[] {
  const common = { city: 'Osaka', slotMinutes: null };
  return range(days)
    .map((number) => number - 1)
    .flatMap((day): Session[] => [
      {
        ...common,
        id: SessionId.parse(`seminar-${day}`),
        day: plusDays(firstDay, day),
        start: at('09:30', day),
        end: at('11:30', day),
        kind: 'seminar',
        title: 'Seminar',
        hall: 'Seminar room',
      },
      {
        ...common,
        id: SessionId.parse(`reception-${day}`),
        day: plusDays(firstDay, day),
        start: at('18:30', day),
        end: at('20:00', day),
        kind: 'networking',
        title: 'Reception',
        hall: 'Foyer',
      },
    ]);
}

export function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
