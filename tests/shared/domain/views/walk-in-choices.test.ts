import { describe, expect, it } from 'vitest';
import { changesFor, stateFor } from '../../../../shared/domain/audience.ts';
import { InterpreterId } from '../../../../shared/domain/ids.ts';
import { scheduleAt } from '../../../../shared/domain/index/schedule.ts';
import type { Company } from '../../../../shared/domain/records/company.ts';
import type { Delegate } from '../../../../shared/domain/records/delegate.ts';
import type { Interpreter } from '../../../../shared/domain/records/interpreter.ts';
import { sectorsAlike } from '../../../../shared/domain/sectors.ts';
import type { State } from '../../../../shared/domain/state.ts';
import {
  type WalkInReason,
  hasNoSlotToday,
  notedAway,
  walkInChoices,
  walkInsRemain,
} from '../../../../shared/domain/views/walk-in-choices.ts';
import {
  withCollections,
  anEvent,
  at,
  delegateId,
  guestId,
  hostId,
  kiosk,
  meetingId,
  tableId,
  type EventShape,
} from '../../../support/an-event.ts';
import { historyOf, judge, type History } from '../../../support/judge.ts';

const everybodyHere = (day: History, hosts: number, guests: number) => {
  for (const company of [...numbers(hosts).map(hostId), ...numbers(guests).map(guestId)])
    day.give({ kind: 'check-in', delegate: delegateId(company) }, { now: at('12:20') });
  return day;
};
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const hall = (shape: EventShape) => everybodyHere(historyOf(anEvent(shape)), shape.hosts, shape.guests);
const choices = (state: State, clock: string, guest = 1) =>
  walkInChoices(scheduleAt(state, at(clock)), guestId(guest));
const order = (state: State, clock: string, guest = 1) =>
  choices(state, clock, guest).map(({ host, slots }) => [host.id, slots[0].start]);
const reasonsOf = (state: State, clock: string, host = 1): WalkInReason[] =>
  choices(state, clock).find((choice) => choice.host.id === hostId(host))?.reasons ?? [];

function withCompany(state: State, company: Partial<Company> & Pick<Company, 'id'>): State {
  const known = state.companies.get(company.id);
  if (!known) throw new Error('no such company');
  const companies = new Map([...state.companies, [company.id, { ...known, ...company }]]);
  return withCollections(state, { companies });
}

function speaking(state: State, company: Company['id'], languages: string[]): State {
  const id = delegateId(company);
  const known = state.delegates.get(id);
  if (!known) throw new Error('no such delegate');
  const altered: Delegate = { ...known, languages };
  return withCollections(state, { delegates: new Map([...state.delegates, [id, altered]]) });
}

describe('whom a guest could meet', () => {
  it('KI-6 those free now come first, then by time, with every slot that the guest could book', () => {
    const day = hall({
      hosts: 3,
      guests: 3,
      meetings: [
        { host: 1, guest: 2, start: '13:00' },
        { host: 2, guest: 3, start: '13:00' },
        { host: 2, guest: 2, start: '13:30' },
        { host: 3, guest: 1, start: '15:00' },
      ],
    });
    // Host 3 meets the guest anyway.
    expect(order(day.state(), '13:05')).toEqual([
      [hostId(1), at('13:30')],
      [hostId(2), at('14:00')],
    ]);
    day.give({ kind: 'mark-no-show', meeting: meetingId(2, 3), party: 'guest' }, { now: at('13:06') });
    expect(order(day.state(), '13:06')).toEqual([
      [hostId(2), at('13:00')],
      [hostId(1), at('13:30')],
    ]);
    expect(choices(day.state(), '13:06')[0]?.slots.map(({ start, isNow }) => [start, isNow])).toEqual([
      [at('13:00'), true],
      ...['14:00', '14:30', '15:30', '16:00', '16:30', '17:00', '17:30'].map((clock) => [at(clock), false]),
    ]);
  });

  it('KI-6 every slot is one that the venue would keep for the guest, and no other is', () => {
    const day = hall({
      hosts: 4,
      guests: 4,
      floating: 1,
      meetings: [
        { host: 1, guest: 2, start: '13:00' },
        { host: 2, guest: 1, start: '13:30' },
        { host: 3, guest: 1, start: '14:00' },
      ],
    });
    day.give(
      {
        kind: 'note-absence',
        company: hostId(4),
        from: at('14:00'),
        to: at('15:00'),
        clashing: 'refuse',
      },
      { now: at('12:30') },
    );
    day.give(
      {
        kind: 'hold-slot',
        table: tableId(1),
        start: at('14:30'),
        host: hostId(1),
        guest: guestId(3),
      },
      { now: at('13:04'), actor: kiosk },
    );
    const now = at('13:04');
    const listed = new Set(
      choices(day.state(), '13:04').flatMap(({ host, slots }) =>
        slots.map(({ table, start }) => `${host.id} ${table} ${start}`),
      ),
    );
    const keeps = new Set<string>();
    for (const host of numbers(4).map(hostId)) {
      for (const table of numbers(5).map(tableId)) {
        for (const { start } of scheduleAt(day.state(), now).slotsOf(table)) {
          const wanted = { kind: 'hold-slot', table, start, host, guest: guestId(1) } as const;
          if (Array.isArray(judge(day.state(), wanted, { now, actor: kiosk })))
            keeps.add(`${host} ${table} ${start}`);
        }
      }
    }
    expect([...listed].sort()).toEqual([...keeps].sort());
    expect(listed.size).toBeGreaterThan(10);
    expect(listed.has(`${hostId(1)} ${tableId(1)} ${at('14:30')}`)).toBe(false);
  });

  it('KI-6 a table whose meeting overruns, or whose slot is nearly over, is not free now', () => {
    const day = hall({ hosts: 1, guests: 2, meetings: [{ host: 1, guest: 2, start: '13:00' }] });
    day.give({ kind: 'start-meeting', meeting: meetingId(1, 2) }, { now: at('13:00') });
    expect(choices(day.state(), '13:32')[0]?.slots[0]).toMatchObject({ start: at('13:30'), isNow: false });
    day.give({ kind: 'finish-meeting', meeting: meetingId(1, 2) }, { now: at('13:33') });
    expect(choices(day.state(), '13:33')[0]?.slots[0]).toMatchObject({ start: at('13:30'), isNow: true });
    expect(choices(day.state(), '13:51')[0]?.slots[0]).toMatchObject({ start: at('14:00'), isNow: false });
  });

  it('KI-6 at floating tables each start is offered once, at the first table that is free', () => {
    const day = hall({ hosts: 2, guests: 3, floating: 2, hostsHaveTables: false });
    // Nobody interprets at a floating table, so the two must share a language.
    let state = speaking(day.state(), guestId(1), ['ja', 'en']);
    state = speaking(state, guestId(2), ['en']);
    const schedule = walkInChoices(scheduleAt(state, at('12:35')), guestId(1));
    expect(schedule.map(({ host, slots }) => [host.id, slots.length, slots[0].table])).toEqual([
      [hostId(1), 11, tableId(1)],
      [hostId(2), 11, tableId(1)],
    ]);
  });

  it('KI-7 each comes with why it may suit: sector, language or interpreter, when, who waits, what was missed', () => {
    const day = hall({
      hosts: 1,
      guests: 2,
      meetings: [{ host: 1, guest: 1, start: '12:30' }],
    });
    day.give({ kind: 'mark-no-show', meeting: meetingId(1, 1), party: 'guest' }, { now: at('12:36') });
    expect(reasonsOf(day.state(), '13:05')).toEqual([
      { code: 'free-now', until: at('13:30') },
      { code: 'missed', start: at('12:30') },
      { code: 'interpreter', name: '通訳 1', languages: ['ja', 'th'] },
      { code: 'nobody-waits' },
    ]);
    day.give(
      { kind: 'join-waiting-list', guest: guestId(2), host: hostId(1) },
      { now: at('13:05'), actor: kiosk },
    );
    const alike = withCompany(day.state(), { id: hostId(1), sector: 'Moulds and dies' });
    const state = speaking(alike, guestId(1), ['ja', 'en-GB']);
    expect(reasonsOf(state, '13:05')).toEqual([
      { code: 'free-now', until: at('13:30') },
      { code: 'missed', start: at('12:30') },
      { code: 'related-sector' },
      { code: 'both-speak', languages: ['en'] },
      { code: 'others-wait', count: 1 },
    ]);
    expect(choices(state, '13:05')[0]?.languages).toEqual(['th', 'en', 'ja']);
  });

  it('KI-7 an interpreter who does not speak with the host is no reason, and without a language in common there is no choice', () => {
    const day = hall({ hosts: 1, guests: 1 });
    const id = InterpreterId.parse('I1');
    const elsewhere: Interpreter = { id, name: '通訳 1', languages: ['ja', 'vi'] };
    const state = withCollections(day.state(), { interpreters: new Map([[id, elsewhere]]) });
    expect(choices(state, '12:35')).toEqual([]);
    const shared = speaking(state, guestId(1), ['en']);
    expect(choices(shared, '12:35')[0]?.languages).toEqual(['th', 'en']);
  });

  it('KI-7 of those free at the same time the better fit comes first', () => {
    const day = hall({ hosts: 3, guests: 1 });
    let state = withCompany(day.state(), { id: hostId(2), sector: 'Moulds' });
    state = withCompany(state, { id: hostId(3), sector: 'Moulds and dies' });
    expect(order(state, '12:35').map(([host]) => host)).toEqual([hostId(2), hostId(3), hostId(1)]);
  });

  it('KI-8 who wished for whom makes no difference: the kiosk computes what the venue would', () => {
    const shape = { hosts: 3, guests: 3, meetings: [{ host: 1, guest: 2, start: '13:00' }] } as const;
    const plain = hall(shape).state();
    const wished = hall({
      ...shape,
      interests: [
        { host: 3, guest: 1, priority: 1 },
        { host: 2, guest: 2, priority: 1 },
      ],
    });
    const state = wished.state();
    expect(state.interests.size).toBe(2);
    const heard = stateFor('floor', state);
    expect(heard.interests.size).toBe(0);
    expect(choices(heard, '12:50')).toEqual(choices(state, '12:50'));
    expect(choices(heard, '12:50')).toEqual(choices(plain, '12:50'));
    expect(choices(heard, '12:50').length).toBe(3);
    const joined = wished.give({ kind: 'join-waiting-list', guest: guestId(1), host: null });
    expect(changesFor('floor', joined)).toEqual(joined);
    expect(changesFor('hall', joined)).toEqual([]);
  });

  it('KI-9 a guest without a meeting today sees the list first, while there is anything to be had', () => {
    const day = hall({ hosts: 1, guests: 2, days: 2, meetings: [{ host: 1, guest: 1, start: '13:00' }] });
    const none = (guest: number, clock: string) =>
      hasNoSlotToday(scheduleAt(day.state(), at(clock)), delegateId(guestId(guest)));
    expect(none(1, '12:40')).toBe(false);
    expect(none(2, '12:40')).toBe(true);
    expect(hasNoSlotToday(scheduleAt(day.state(), at('12:40')), delegateId(hostId(1)))).toBe(false);
    expect(walkInsRemain(scheduleAt(day.state(), at('17:50')))).toBe(true);
    expect(none(2, '17:51')).toBe(false);
    expect(choices(day.state(), '17:51', 2)).toEqual([]);
    // A meeting that was cancelled is still told of, so that nobody waits for it.
    day.give({ kind: 'cancel-meeting', meeting: meetingId(1, 1) }, { now: at('12:41') });
    expect(none(1, '12:42')).toBe(false);
    expect(none(1, '13:31')).toBe(true);
  });
});

describe('a guest that is noted as away', () => {
  it('KI-6 has no choice before it is back, and knows why', () => {
    const day = hall({ hosts: 1, guests: 1 });
    const [from, to] = [at('12:30'), at('14:00')];
    const away = { kind: 'note-absence', company: guestId(1), from, to, clashing: 'refuse' } as const;
    day.give(away, { now: at('12:30') });
    const noted = (clock: string) => notedAway(scheduleAt(day.state(), at(clock)), guestId(1));
    expect(noted('12:40')).toMatchObject({ end: to });
    expect(choices(day.state(), '12:40')[0]?.slots[0].start).toBe(at('14:00'));
    expect(noted('14:00')).toBe(null);
  });
});

describe('sectors', () => {
  it('KI-7 are the same, related by a word, or neither', () => {
    expect(sectorsAlike('Precision parts', 'precision Parts')).toBe('same');
    expect(sectorsAlike('Precision parts', 'Electronic parts')).toBe('related');
    expect(sectorsAlike('Mould', 'Moulds and dies')).toBe('related');
    expect(sectorsAlike('精密金型', '金型部品')).toBe('related');
    expect(sectorsAlike('Food manufacturing', 'Machine manufacturing')).toBe(null);
    expect(sectorsAlike('食品製造', '機械製造')).toBe(null);
    expect(sectorsAlike('Water and environment', 'Moulds and dies')).toBe(null);
    expect(sectorsAlike(null, 'Foods')).toBe(null);
    expect(sectorsAlike(null, null)).toBe(null);
  });
});
