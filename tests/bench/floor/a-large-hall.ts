import { CompanyId, DelegateId, MeetingId, SessionId, TableId } from '../../../shared/domain/ids.ts';
import { EventFacts } from '../../../shared/domain/records/event.ts';
import type { Meeting } from '../../../shared/domain/records/meeting.ts';
import { type State, emptyState, recordsOf, stateOf } from '../../../shared/domain/state.ts';
import { Day, type Instant, instantOf, plusMinutes } from '../../../shared/domain/time.ts';
import { seeded } from '../../support/seeded.ts';

const slotCount = 11;

/** A hall ten times the usual size: tables with hosts, a day of 11 slots, four of five slots booked, five wishes a guest. */
export function aLargeHall(tables: number, guests: number): { state: State; now: Instant } {
  const chance = seeded(11);
  const day = Day.parse('2027-02-15');
  const start = instantOf(day, '12:30', 'Asia/Tokyo');
  const session = SessionId.parse('S1');
  const host = (number: number) => CompanyId.parse(`H${number}`);
  const guest = (number: number) => CompanyId.parse(`G${number}`);
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
  const hosts = numbers(tables);
  const company = (id: CompanyId, side: 'host' | 'guest') => ({
    id,
    side,
    name: id,
    nameJa: null,
    country: 'JP',
    sector: null,
  });
  const companies = [
    ...hosts.map((number) => company(host(number), 'host')),
    ...numbers(guests).map((number) => company(guest(number), 'guest')),
  ];
  const delegates = companies.map(({ id }) => ({
    id: DelegateId.parse(`${id}-1`),
    company: id,
    name: id,
    nameKana: null,
    nameEn: null,
    title: null,
    languages: ['en'],
  }));
  const busy = new Set<string>();
  const meetings: Meeting[] = [];
  for (const number of hosts) {
    for (let slot = 0; slot < slotCount; slot += 1) {
      const who = Math.floor(chance() * guests);
      const pair = `${who} ${number}`;
      if (chance() < 0.2 || busy.has(`${who} at ${slot}`) || busy.has(pair)) continue;
      busy.add(`${who} at ${slot}`).add(pair);
      const begin = plusMinutes(start, 30 * slot);
      meetings.push({
        id: MeetingId.parse(`M-${number}-${slot}`),
        host: host(number),
        guest: guest(who),
        adviser: null,
        origin: 'planned',
        status: { kind: 'planned' },
        place: {
          table: TableId.parse(`T${number}`),
          session,
          start: begin,
          end: plusMinutes(begin, 30),
          interpreter: null,
          movedFrom: null,
        },
      });
    }
  }
  const interests = new Map(
    numbers(guests).flatMap((who) =>
      numbers(5).map(() => {
        const one = {
          guest: guest(who),
          host: host(Math.floor(chance() * tables)),
          priority: 2 as const,
          topic: null,
        };
        return [`${one.guest} ${one.host}`, one];
      }),
    ),
  );
  const state = stateOf({
    ...recordsOf(emptyState),
    events: [
      EventFacts.parse({
        id: 'large',
        name: 'A large hall',
        nameJa: null,
        timeZone: 'Asia/Tokyo',
        languages: ['en'],
        graceMinutes: 5,
        marksAbsent: 'person',
      }),
    ],
    sessions: [
      {
        id: session,
        day,
        start,
        end: plusMinutes(start, 30 * slotCount),
        kind: 'meetings',
        title: 'Meetings',
        city: null,
        hall: 'Hall',
        slotMinutes: 30,
      },
    ],
    companies,
    delegates,
    attendance: delegates.map(({ id }) => ({ delegate: id, day, at: start })),
    tables: hosts.map((number) => ({
      id: TableId.parse(`T${number}`),
      hall: 'Hall',
      host: host(number),
      interpreter: null,
    })),
    interests: [...interests.values()],
    meetings,
  });
  return { state, now: plusMinutes(start, 5) };
}
