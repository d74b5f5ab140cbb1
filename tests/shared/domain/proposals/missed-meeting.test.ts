import { describe, expect, it } from 'vitest';
import { scheduleAt } from '../../../../shared/domain/index/schedule.ts';
import { proposalsForWish } from '../../../../shared/domain/proposals/proposals-for-wish.ts';
import type { Wish } from '../../../../shared/domain/proposals/wishes.ts';
import type { State } from '../../../../shared/domain/state.ts';
import { clockTimeOf } from '../../../../shared/domain/time.ts';
import { aFullHall } from '../../../support/a-full-hall.ts';
import {
  type EventShape,
  anEvent,
  at,
  guestId,
  hostId,
  meetingId,
  tableId,
  timeZone,
} from '../../../support/an-event.ts';

const wish: Wish = { guest: guestId(1), host: hostId(1), sources: [], weight: 1 };
const ways = (state: State, now: string, most?: number) =>
  proposalsForWish(scheduleAt(state, at(now)), wish, most);
const starts = (state: State, now: string) =>
  ways(state, now).map(({ kind, start }) => `${kind} ${clockTimeOf(start, timeZone)}`);
const hallWith = (shape: Partial<EventShape> = {}) => aFullHall({ hosts: 2, guests: 3, ...shape });

describe('the ways for two who missed each other', () => {
  it('PP-4 are the next slots that both have free, the sooner the better, three unless told otherwise', () => {
    const { state } = hallWith();
    expect(starts(state(), '15:10')).toEqual(['later 15:00', 'later 15:30', 'later 16:00']);
    expect(ways(state(), '15:10', 1)).toHaveLength(1);
    expect(ways(state(), '12:20', 20)).toHaveLength(11);
    const [now, soon] = ways(state(), '15:10');
    expect(now).toEqual({
      id: `meet G001 H01 ${at('15:00')} `,
      kind: 'later',
      table: 'T01',
      start: at('15:00'),
      guest: 'G001',
      host: 'H01',
      parts: [{ kind: 'book', table: 'T01', start: at('15:00'), host: 'H01', guest: 'G001' }],
      reasons: [
        { code: 'is-here' },
        { code: 'free-until', until: null },
        { code: 'interpreter-speaks', languages: ['th'] },
        { code: 'has-had', meetings: 0 },
      ],
      score: 1,
    });
    // A thousandth for each minute after the first slot that is left.
    expect(soon?.score).toBeCloseTo(1 - 0.03, 6);
  });

  it('PP-4 are also those that one other meeting of the host or of the guest makes free by moving', () => {
    const { state } = hallWith({
      meetings: [
        { host: 1, guest: 2, start: '16:30' },
        { host: 2, guest: 1, start: '17:00' },
      ],
    });
    const found = ways(state(), '16:28');
    expect(found.map(({ kind, start }) => `${kind} ${clockTimeOf(start, timeZone)}`)).toEqual([
      'later 17:30',
      'swap 16:30',
      'swap 17:00',
    ]);
    const [, hosts, guests] = found;
    expect(hosts).toMatchObject({
      id: `meet G001 H01 ${at('16:30')} M-H01-G002`,
      parts: [
        { kind: 'move', meeting: meetingId(1, 2), table: 'T01', start: at('17:00') },
        { kind: 'book', table: 'T01', start: at('16:30'), host: 'H01', guest: 'G001' },
      ],
    });
    expect(hosts?.reasons.map(({ code }) => code)).toEqual([
      'moves',
      'is-here',
      'free-until',
      'interpreter-speaks',
      'has-had',
    ]);
    expect(hosts?.reasons[0]).toMatchObject({ guest: 'G002', from: at('16:30'), to: at('17:00') });
    expect(hosts?.score).toBeCloseTo(1 - 0.3, 6);
    expect(guests?.score).toBeCloseTo(1 - 0.3 - 0.03, 6);
    expect(guests?.parts[0]).toEqual({
      kind: 'move',
      meeting: meetingId(2, 1),
      table: 'T02',
      start: at('16:30'),
    });
  });

  it('PP-4 are none in a slot where two meetings are in the way, or one that has begun', () => {
    const { state, give } = hallWith({
      meetings: [
        { host: 1, guest: 2, start: '17:30' },
        { host: 2, guest: 1, start: '17:30' },
        { host: 1, guest: 3, start: '17:00' },
      ],
    });
    expect(starts(state(), '17:21')).toEqual([]);
    expect(starts(state(), '17:05')).toEqual([]);
    give({ kind: 'start-meeting', meeting: meetingId(1, 3) }, { now: at('17:00') });
    expect(starts(state(), '17:05')).toEqual([]);
  });

  it('PP-4 are none where what is in the way can go nowhere, or where something else is in the way besides', () => {
    const meetings = [
      { host: 1, guest: 2, start: '17:00' },
      { host: 1, guest: 3, start: '17:30' },
    ];
    expect(starts(hallWith({ meetings }).state(), '16:55')).toEqual([]);
    const closed = hallWith({ meetings: [{ host: 1, guest: 2, start: '17:00' }] });
    closed.give({
      kind: 'set-walk-ins',
      table: tableId(1),
      from: at('17:00'),
      to: at('17:30'),
      walkIns: 'closed',
    });
    expect(starts(closed.state(), '16:55')).toEqual(['later 17:30']);
  });

  it('PP-4 are none for a host without a table: at which it would sit is for the desk to say', () => {
    const state = anEvent({ hosts: 1, guests: 1, floating: 1, hostsHaveTables: false });
    expect(ways(state, '13:00')).toEqual([]);
  });

  it('PP-4 are none when no slot is left', () => {
    expect(ways(hallWith().state(), '17:51')).toEqual([]);
  });

  it('PP-4 leave the schedule as it was', () => {
    const { state } = hallWith({ meetings: [{ host: 1, guest: 2, start: '17:00' }] });
    const schedule = scheduleAt(state(), at('16:55'));
    const before = proposalsForWish(schedule, wish);
    expect(proposalsForWish(schedule, wish)).toEqual(before);
  });
});
