import { describe, expect, it } from 'vitest';
import { SessionId } from '../../../../shared/domain/ids.ts';
import { scheduleAt } from '../../../../shared/domain/index/schedule.ts';
import { proposalsForSlot } from '../../../../shared/domain/proposals/fill-slot.ts';
import { wishesOf } from '../../../../shared/domain/proposals/wishes.ts';
import type { State } from '../../../../shared/domain/state.ts';
import { aFullHall } from '../../../support/a-full-hall.ts';
import { type EventShape, at, meetingId, tableId } from '../../../support/an-event.ts';
import { doneBy, waysToFill } from '../../../support/ways-to-fill.ts';

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
    expect(waysToFill(state(), '13:00')).toEqual([
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
    const [way, ...others] = waysToFill(running().state(), '13:00');
    expect(way && doneBy(way)).toEqual(['move M-H01-G001 T01 13:00', 'book G002 T01 14:00']);
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
    const [way] = waysToFill(hall.state(), '16:00').filter(({ parts }) => parts.length === 2);
    expect(way && doneBy(way)).toEqual(['move M-H01-G001 T01 16:00', 'book G002 T01 17:00']);
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
    expect(waysToFill(hall.state(), '13:00').map(doneBy)).toEqual([
      ['move M-H01-G001 T01 13:00', 'book G003 T01 14:00'],
    ]);
  });

  it('PP-2 nobody follows who could come now as well', () => {
    const { state } = aFullHall({ ...shape, meetings: [later] });
    expect(waysToFill(state(), '13:00').map(doneBy)).toEqual([
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
    expect(waysToFill(hall.state(), '13:00', { now: '13:17' })).toEqual([]);
  });

  it('PP-2 one that stands in the slot itself does not come forward to it', () => {
    const { state } = aFullHall({ hosts: 1, guests: 1, meetings: [later] });
    expect(waysToFill(state(), '14:00', { now: '13:00' })).toEqual([]);
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
  const swaps = (state: State, start = '17:00') =>
    waysToFill(state, start).filter(({ kind }) => kind === 'swap');

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
    expect(swap && doneBy(swap)).toEqual(['move M-H02-G001 T02 17:30', 'book G001 T01 17:00']);
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
    expect(swaps(state()).map(doneBy)).toEqual([['move M-H02-G001 T02 17:30', 'book G001 T01 17:00']]);
  });

  it('PP-2 not when that meeting has begun, has no other slot, or this table is closed', () => {
    const begun = aFullHall({ hosts: 2, guests: 1, interests, meetings: [sits] });
    begun.give({ kind: 'start-meeting', meeting: meetingId(2, 1) }, { now: at('17:00') });
    expect(waysToFill(begun.state(), '17:00')).toEqual([]);
    const full = aFullHall({
      hosts: 2,
      guests: 2,
      interests,
      meetings: [sits, { host: 2, guest: 2, start: '17:30' }],
    });
    expect(waysToFill(full.state(), '17:00')).toEqual([]);
    const closed = aFullHall({ hosts: 2, guests: 1, interests, meetings: [sits] });
    closed.give({
      kind: 'set-walk-ins',
      table: tableId(1),
      from: at('17:00'),
      to: at('17:30'),
      walkIns: 'closed',
    });
    expect(waysToFill(closed.state(), '17:00')).toEqual([]);
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
    expect(waysToFill(hall.state(), '16:45', { now: '16:00' })).toEqual([]);
  });
});
