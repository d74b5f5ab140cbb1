import { describe, expect, it } from 'vitest';
import { apply } from '../../../../shared/domain/apply.ts';
import { bestOf } from '../../../../shared/domain/proposals/fill-slot.ts';
import type { Proposal } from '../../../../shared/domain/proposals/proposal.ts';
import { aFullHall } from '../../../support/a-full-hall.ts';
import { type EventShape, at, guestId, hostId, meetingId, tableId } from '../../../support/an-event.ts';
import { waysToFill } from '../../../support/ways-to-fill.ts';

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
    expect(scored(waysToFill(hall.state(), '17:30'))).toEqual([
      ['G001', 'interest', 3.05],
      ['G002', 'interest', 2.0167],
      ['G003', 'interest', 1.05],
    ]);
  });

  it('PP-3 12 % less for each other slot of the day in which it could be met as well, at most 60 %', () => {
    const { state } = aFullHall({ hosts: 1, guests: 1, interests: [interests[0]] });
    const scores = (start: string) => scored(waysToFill(state(), start)).map(([, , score]) => score);
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
    expect(scored(waysToFill(hall.state(), '17:30'))).toEqual([
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
    expect(scored(waysToFill(hall.state(), '17:30'))).toEqual([
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
      waysToFill(seated, '17:30', { table }).map(({ guest, host, table: there }) => [guest, host, there]);
    expect(pairs(2)).toEqual([
      ['G001', 'H01', 'T02'],
      ['G002', 'H02', 'T02'],
    ]);
    expect(pairs(1)).toEqual([['G003', 'H03', 'T01']]);
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
    expect(waysToFill(aFullHall({ hosts: 1, guests: 6, interests }).state(), '17:30')).toHaveLength(5);
  });
});
