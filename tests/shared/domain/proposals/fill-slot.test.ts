import { describe, expect, it } from 'vitest';
import { apply } from '../../../../shared/domain/apply.ts';
import { SessionId } from '../../../../shared/domain/ids.ts';
import { scheduleAt } from '../../../../shared/domain/index/schedule.ts';
import { bestOf, proposalsForSlot } from '../../../../shared/domain/proposals/fill-slot.ts';
import type { Proposal } from '../../../../shared/domain/proposals/proposal.ts';
import { wishesOf } from '../../../../shared/domain/proposals/wishes.ts';
import type { State } from '../../../../shared/domain/state.ts';
import { clockTimeOf, plusMinutes } from '../../../../shared/domain/time.ts';
import { aFullHall } from '../../../support/a-full-hall.ts';
import {
  type EventShape,
  at,
  guestId,
  hostId,
  meetingId,
  tableId,
  timeZone,
} from '../../../support/an-event.ts';

/** A minute after the slot's start, unless told otherwise. */
function ways(state: State, start: string, { table = 1, now = '' } = {}): Proposal[] {
  const schedule = scheduleAt(state, now === '' ? plusMinutes(at(start), 1) : at(now));
  const slot = schedule.slotAt(tableId(table), at(start)) ?? expect.fail();
  return proposalsForSlot(schedule, wishesOf(schedule), tableId(table), slot);
}
const clock = (instant: Proposal['start']) => clockTimeOf(instant, timeZone);
/** What would be done, in short: `move M-… T01 13:00`, `book G001 T01 14:00`. */
const done = ({ parts }: Proposal) =>
  parts.map((part) => {
    if (part.kind === 'book') return `book ${part.guest} ${part.table} ${clock(part.start)}`;
    return part.kind === 'move'
      ? `move ${part.meeting} ${part.table} ${clock(part.start)}`
      : `${part.kind} ${part.meeting}`;
  });
const scored = (found: Proposal[]) =>
  found.map(({ guest, kind, score }) => [guest, kind, Math.round(score * 10_000) / 10_000]);

describe('what a wish counts in a free slot', () => {
  const interests = [
    { host: 1, guest: 1, priority: 1 },
    { host: 1, guest: 2, priority: 2 },
    { host: 1, guest: 3, priority: 3 },
  ] as const;

  it('PP-1 a must three wishes of the third rank, a wish of the second two; who has had none a little more', () => {
    const meetings = [
      { host: 2, guest: 2, start: '13:00' },
      { host: 3, guest: 2, start: '13:30' },
    ];
    const hall = aFullHall({ hosts: 3, guests: 3, interests, meetings });
    expect(scored(ways(hall.state(), '17:30'))).toEqual([
      ['G001', 'interest', 3.05],
      ['G002', 'interest', 2.0167],
      ['G003', 'interest', 1.05],
    ]);
  });

  it('PP-3 12 % less for each other slot of the day in which it could be met as well, at most 60 %', () => {
    const { state } = aFullHall({ hosts: 1, guests: 1, interests: [interests[0]] });
    const scores = (start: string) => scored(ways(state(), start)).map(([, , score]) => score);
    expect(scores('17:00')).toEqual([2.69]);
    expect(scores('16:30')).toEqual([2.33]);
    expect(scores('15:30')).toEqual([1.61]);
    expect(scores('15:00')).toEqual([1.25]);
    expect(scores('13:00')).toEqual([1.25]);
  });

  it('PP-1 who waits counts two, and a little more the further in front; a wish that also waits is a request', () => {
    const hall = aFullHall({ hosts: 1, guests: 3, interests: [interests[2]] });
    const wait = (guest: number, now: string) =>
      hall.give({ kind: 'join-waiting-list', guest: guestId(guest), host: hostId(1) }, { now: at(now) });
    wait(2, '12:40');
    wait(3, '12:41');
    expect(scored(ways(hall.state(), '17:30'))).toEqual([
      ['G002', 'waiting', 2.075],
      ['G003', 'waiting', 2.0667],
    ]);
  });

  it('PP-4 a pair whose meeting fell through is proposed as such, also one that is on the list of wishes', () => {
    const shape: EventShape = { hosts: 1, guests: 3, interests: [interests[2]] };
    const meetings = [
      { host: 1, guest: 1, start: '13:00' },
      { host: 1, guest: 3, start: '13:30' },
    ];
    const hall = aFullHall({ ...shape, meetings });
    hall.give({ kind: 'cancel-meeting', meeting: meetingId(1, 1) });
    hall.give({ kind: 'cancel-meeting', meeting: meetingId(1, 3) });
    expect(scored(ways(hall.state(), '17:30'))).toEqual([
      ['G001', 'later', 1.05],
      ['G003', 'later', 1.05],
    ]);
  });
});

describe('at a table that belongs to nobody', () => {
  it('PP-1 the guests of every host without a table are proposed, and of no other', () => {
    const shape: EventShape = {
      hosts: 3,
      guests: 3,
      floating: 2,
      hostsHaveTables: false,
      interests: [
        { host: 1, guest: 1, priority: 1 },
        { host: 2, guest: 2, priority: 2 },
        { host: 3, guest: 3, priority: 3 },
      ],
    };
    const state = aFullHall(shape).state();
    const speakEnglish = [...state.delegates.values()].map((one) => ({ ...one, languages: ['en'] }));
    const was = state.tables.get(tableId(1)) ?? expect.fail();
    const seated = apply(state, [
      { kind: 'delegates.listed', records: speakEnglish },
      { kind: 'table.kept', was, now: { ...was, host: hostId(3) } },
    ]);
    const pairs = (table: number) =>
      ways(seated, '17:30', { table }).map(({ guest, host, table: there }) => [guest, host, there]);
    expect(pairs(2)).toEqual([
      ['G001', 'H01', 'T02'],
      ['G002', 'H02', 'T02'],
    ]);
    expect(pairs(1)).toEqual([['G003', 'H03', 'T01']]);
  });
});

describe('a later meeting that comes forward', () => {
  const later = { host: 1, guest: 1, start: '14:00' };
  /** Guest 2 wants host 1 and is at table 2 from 13:00 on; guest 3 is at table 2 in the slot of 14:00. */
  const elsewhere = [
    { host: 2, guest: 2, start: '13:00' },
    { host: 2, guest: 3, start: '14:00' },
  ];
  const shape: EventShape = {
    hosts: 2,
    guests: 4,
    meetings: [later, ...elsewhere],
    interests: [{ host: 1, guest: 2, priority: 1 }],
  };
  const running = () => {
    const hall = aFullHall(shape);
    hall.give({ kind: 'start-meeting', meeting: meetingId(2, 2) }, { now: at('13:00') });
    return hall;
  };

  it('PP-2 alone gains little, since its own slot can still be used', () => {
    const { state } = aFullHall({ hosts: 1, guests: 1, meetings: [later] });
    expect(ways(state(), '13:00')).toEqual([
      {
        id: `forward M-H01-G001 ${at('13:00')}`,
        kind: 'earlier',
        table: 'T01',
        start: at('13:00'),
        guest: 'G001',
        host: 'H01',
        parts: [{ kind: 'move', meeting: meetingId(1, 1), table: 'T01', start: at('13:00') }],
        reasons: [
          {
            code: 'moves',
            meeting: meetingId(1, 1),
            guest: 'G001',
            table: 'T01',
            from: at('14:00'),
            to: at('13:00'),
          },
        ],
        score: expect.closeTo(0.03, 6),
      },
    ]);
  });

  it('PP-2 makes room for who cannot come now, and says for whom and why', () => {
    const [way, ...others] = ways(running().state(), '13:00');
    expect(way && done(way)).toEqual(['move M-H01-G001 T01 13:00', 'book G002 T01 14:00']);
    expect(way?.reasons.map(({ code }) => code)).toEqual([
      'moves',
      'then-takes',
      'asked',
      'is-here',
      'free-until',
      'interpreter-speaks',
      'has-had',
    ]);
    expect(way?.reasons[1]).toEqual({ code: 'then-takes', guest: 'G002', start: at('14:00') });
    // A must, seven other slots of the day (60 %), one meeting had; the move costs a third of a wish.
    expect(way?.score).toBeCloseTo(3 * 0.4 + 0.025 - 0.3, 6);
    expect(others).toEqual([]);
  });

  it('PP-3 of what follows neither slot counts as another one', () => {
    const hall = aFullHall({
      ...shape,
      meetings: [
        { host: 1, guest: 1, start: '17:00' },
        { host: 2, guest: 2, start: '16:00' },
      ],
    });
    hall.give({ kind: 'start-meeting', meeting: meetingId(2, 2) }, { now: at('16:00') });
    const [way] = ways(hall.state(), '16:00').filter(({ parts }) => parts.length === 2);
    expect(way && done(way)).toEqual(['move M-H01-G001 T01 16:00', 'book G002 T01 17:00']);
    // 16:30 and 17:30 are left besides.
    expect(way?.score).toBeCloseTo(3 * 0.76 + 0.025 - 0.3, 6);
  });

  it('PP-2 the heaviest wish follows, of two alike the first', () => {
    const interests = [
      { host: 1, guest: 2, priority: 2 },
      { host: 1, guest: 3, priority: 1 },
      { host: 1, guest: 4, priority: 1 },
    ] as const;
    const meetings = [
      later,
      { host: 2, guest: 2, start: '13:00' },
      { host: 3, guest: 3, start: '13:00' },
      { host: 4, guest: 4, start: '13:00' },
    ];
    const hall = aFullHall({ hosts: 4, guests: 4, interests, meetings });
    for (const number of [2, 3, 4])
      hall.give({ kind: 'start-meeting', meeting: meetingId(number, number) }, { now: at('13:00') });
    expect(ways(hall.state(), '13:00').map(done)).toEqual([
      ['move M-H01-G001 T01 13:00', 'book G003 T01 14:00'],
    ]);
  });

  it('PP-2 nobody follows who could come now as well', () => {
    const { state } = aFullHall({ ...shape, meetings: [later] });
    expect(ways(state(), '13:00').map(done)).toEqual([
      ['book G002 T01 13:00'],
      ['move M-H01-G001 T01 13:00'],
    ]);
  });

  it('PP-2 not one that was to be before, that has begun, is of tomorrow, or whose guest cannot come', () => {
    const meetings = [
      { host: 1, guest: 1, start: '12:30' },
      { host: 1, guest: 2, start: '13:30' },
      { host: 1, guest: 3, start: '14:30' },
      { host: 1, guest: 4, start: '13:30', days: 1 },
      { host: 2, guest: 3, start: '13:00' },
    ];
    const hall = aFullHall({ hosts: 2, guests: 4, days: 2, meetings });
    hall.give({ kind: 'start-meeting', meeting: meetingId(1, 2) }, { now: at('13:16') });
    hall.give({ kind: 'start-meeting', meeting: meetingId(2, 3) }, { now: at('13:16') });
    expect(ways(hall.state(), '13:00', { now: '13:17' })).toEqual([]);
  });

  it('PP-2 one that stands in the slot itself does not come forward to it', () => {
    const { state } = aFullHall({ hosts: 1, guests: 1, meetings: [later] });
    expect(ways(state(), '14:00', { now: '13:00' })).toEqual([]);
  });

  it('PP-2 looking at what would be leaves everything as it was', () => {
    const state = running().state();
    const schedule = scheduleAt(state, at('13:01'));
    const slot = schedule.slotAt(tableId(1), at('13:00')) ?? expect.fail();
    const look = () => proposalsForSlot(schedule, wishesOf(schedule), tableId(1), slot);
    const [before, held] = [look(), schedule.meetingsAt(tableId(1))];
    expect(look()).toEqual(before);
    expect(schedule.meetingsAt(tableId(1))).toEqual(held);
  });
});

describe('somebody who sits elsewhere', () => {
  const interests = [{ host: 1, guest: 1, priority: 1 }] as const;
  const sits = { host: 2, guest: 1, start: '17:00' };
  const swaps = (state: State, start = '17:00') => ways(state, start).filter(({ kind }) => kind === 'swap');

  it('PP-2 comes here now and meets there later, which costs two moves', () => {
    const { state } = aFullHall({ hosts: 2, guests: 1, interests, meetings: [sits] });
    const [swap, ...others] = swaps(state());
    expect(others).toEqual([]);
    expect(swap).toMatchObject({
      id: `swap M-H02-G001 ${at('17:30')} G001 T01 ${at('17:00')}`,
      table: 'T01',
      start: at('17:00'),
      guest: 'G001',
      host: 'H01',
    });
    expect(swap && done(swap)).toEqual(['move M-H02-G001 T02 17:30', 'book G001 T01 17:00']);
    expect(swap?.score).toBeCloseTo(3 - 0.6 + 0.025, 6);
    expect(swap?.reasons.map(({ code }) => code)).toEqual([
      'moves',
      'asked',
      'is-here',
      'free-until',
      'interpreter-speaks',
      'has-had',
    ]);
    expect(swap?.reasons[0]).toMatchObject({ table: 'T02', from: at('17:00'), to: at('17:30') });
  });

  it('PP-2 also when there are other meetings at other times', () => {
    const meetings = [{ host: 3, guest: 1, start: '13:00' }, sits];
    const { state } = aFullHall({ hosts: 3, guests: 1, interests, meetings });
    expect(swaps(state()).map(done)).toEqual([['move M-H02-G001 T02 17:30', 'book G001 T01 17:00']]);
  });

  it('PP-2 not when that meeting has begun, has no other slot, or this table is closed', () => {
    const begun = aFullHall({ hosts: 2, guests: 1, interests, meetings: [sits] });
    begun.give({ kind: 'start-meeting', meeting: meetingId(2, 1) }, { now: at('17:00') });
    expect(ways(begun.state(), '17:00')).toEqual([]);
    const full = aFullHall({
      hosts: 2,
      guests: 2,
      interests,
      meetings: [sits, { host: 2, guest: 2, start: '17:30' }],
    });
    expect(ways(full.state(), '17:00')).toEqual([]);
    const closed = aFullHall({ hosts: 2, guests: 1, interests, meetings: [sits] });
    closed.give({
      kind: 'set-walk-ins',
      table: tableId(1),
      from: at('17:00'),
      to: at('17:30'),
      walkIns: 'closed',
    });
    expect(ways(closed.state(), '17:00')).toEqual([]);
  });

  it('PP-2 not into two meetings at once, where a shifted table’s slot touches two of the others', () => {
    const meetings = [
      { host: 2, guest: 1, start: '16:30' },
      { host: 3, guest: 1, start: '17:00' },
    ];
    const hall = aFullHall({ hosts: 3, guests: 1, interests, meetings });
    hall.give({
      kind: 'shift-session',
      session: SessionId.parse('S1'),
      table: tableId(1),
      from: at('16:30'),
      minutes: 15,
      clashing: 'refuse',
    });
    expect(ways(hall.state(), '16:45', { now: '16:00' })).toEqual([]);
  });
});

describe('the best ways', () => {
  const way = (id: string, guest: number, score: number, parts = 1): Proposal => ({
    id,
    kind: 'interest',
    table: tableId(1),
    start: at('13:00'),
    guest: guestId(guest),
    host: hostId(1),
    parts: Array.from({ length: parts }, () => ({ kind: 'postpone', meeting: meetingId(1, 1) }) as const),
    reasons: [],
    score,
  });
  const ids = (found: Proposal[], most: number) => bestOf(found, most).map(({ id }) => id);

  it('PP-1 come first by what they gain, then by how little they do, then by their ids', () => {
    const found = [way('d', 1, 1, 2), way('c', 2, 1), way('b', 3, 1), way('a', 4, 0.5), way('e', 5, 2, 2)];
    expect(ids(found, 9)).toEqual(['e', 'b', 'c', 'd', 'a']);
    expect(ids([...found].reverse(), 9)).toEqual(['e', 'b', 'c', 'd', 'a']);
  });

  it('PP-1 are as many as were asked for, each guest of a host once', () => {
    const found = [way('a', 1, 3), way('b', 1, 2), way('c', 2, 1), { ...way('d', 1, 0.5), host: hostId(2) }];
    expect(ids(found, 9)).toEqual(['a', 'c', 'd']);
    expect(ids(found, 2)).toEqual(['a', 'c']);
  });

  it('PP-1 five, unless told otherwise', () => {
    const interests = [1, 2, 3, 4, 5, 6].map((guest) => ({ host: 1, guest, priority: 1 as const }));
    expect(ways(aFullHall({ hosts: 1, guests: 6, interests }).state(), '17:30')).toHaveLength(5);
  });
});
