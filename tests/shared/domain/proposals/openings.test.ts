import { describe, expect, it } from 'vitest';
import { scheduleAt } from '../../../../shared/domain/index/schedule.ts';
import { freeUntil, openingsToday } from '../../../../shared/domain/proposals/openings.ts';
import type { State } from '../../../../shared/domain/state.ts';
import { type Instant, clockTimeOf, plusMinutes } from '../../../../shared/domain/time.ts';
import { aFullHall } from '../../../support/a-full-hall.ts';
import {
  at,
  guestId,
  hostId,
  meetingId,
  tableId,
  timeZone,
  withCollections,
} from '../../../support/an-event.ts';

const openings = (state: State, now: Instant) =>
  openingsToday(scheduleAt(state, now)).map(
    ({ table, host, slot }) => `${clockTimeOf(slot.start, timeZone)} ${table} ${host ?? 'nobody'}`,
  );

describe('the free slots of today', () => {
  it('PP-1 come by time and then by table, in any order of the workbook, and tomorrow’s are not among them', () => {
    const { state } = aFullHall({ hosts: 2, guests: 1, floating: 1, days: 2 });
    const reversed = withCollections(state(), { tables: new Map([...state().tables].reverse()) });
    const expected = [
      '17:00 T01 H01',
      '17:00 T02 H02',
      '17:00 T03 nobody',
      '17:30 T01 H01',
      '17:30 T02 H02',
      '17:30 T03 nobody',
    ];
    expect(openings(state(), at('17:00'))).toEqual(expected);
    expect(openings(reversed, at('17:00'))).toEqual(expected);
  });

  it('PP-1 a slot under way is one until less than ten minutes are left of it', () => {
    const { state } = aFullHall({ hosts: 1, guests: 1 });
    expect(openings(state(), at('17:20'))).toEqual(['17:00 T01 H01', '17:30 T01 H01']);
    expect(openings(state(), at('17:21'))).toEqual(['17:30 T01 H01']);
    expect(openings(state(), at('17:51'))).toEqual([]);
  });

  it('PP-1 a slot is not free that has a meeting, is closed or held, or whose host is away', () => {
    const meetings = [
      { host: 1, guest: 1, start: '13:00' },
      { host: 1, guest: 2, start: '17:00' },
    ];
    const hall = aFullHall({ hosts: 4, guests: 5, floating: 1, meetings });
    const closed = { kind: 'set-walk-ins', table: tableId(2), walkIns: 'closed' } as const;
    hall.give({ ...closed, from: at('13:00'), to: at('13:30') });
    hall.give({ ...closed, from: at('17:00'), to: at('17:30') });
    const held = { kind: 'hold-slot', table: tableId(3), host: hostId(3) } as const;
    hall.give({ ...held, start: at('14:00'), guest: guestId(3) }, { now: at('13:59') });
    hall.give({ ...held, start: at('17:00'), guest: guestId(4) }, { now: at('16:59') });
    const away = { kind: 'note-absence', company: hostId(4), clashing: 'refuse' } as const;
    hall.give({ ...away, from: at('13:00'), to: at('13:30') });
    hall.give({ ...away, from: at('17:00'), to: at('17:30') });
    expect(openings(hall.state(), plusMinutes(at('16:59'), 0.5))).toEqual([
      '17:00 T05 nobody',
      '17:30 T01 H01',
      '17:30 T02 H02',
      '17:30 T03 H03',
      '17:30 T04 H04',
      '17:30 T05 nobody',
    ]);
  });
});

describe('until when a company is free', () => {
  const meetings = [
    { host: 1, guest: 1, start: '14:00' },
    { host: 2, guest: 1, start: '15:00' },
    { host: 3, guest: 1, start: '13:00', days: 1 },
  ];
  const until = (state: State, start: string) =>
    freeUntil(scheduleAt(state, at('12:30')), guestId(1), at(start));

  it('PP-1 is until its next meeting of the day that has not begun, and not until one of tomorrow', () => {
    const hall = aFullHall({ hosts: 3, guests: 1, days: 2, meetings });
    expect(until(hall.state(), '13:00')).toBe(at('14:00'));
    expect(until(hall.state(), '14:00')).toBe(at('15:00'));
    expect(until(hall.state(), '15:00')).toBeNull();
    hall.give({ kind: 'start-meeting', meeting: meetingId(1, 1) }, { now: at('13:50') });
    expect(until(hall.state(), '13:00')).toBe(at('15:00'));
  });

  it('PP-1 is until it is away', () => {
    const hall = aFullHall({ hosts: 3, guests: 1, days: 2, meetings });
    const away = { kind: 'note-absence', company: guestId(1), clashing: 'refuse' } as const;
    hall.give({ ...away, from: at('13:30'), to: at('13:40') });
    expect(until(hall.state(), '13:00')).toBe(at('13:30'));
    expect(until(hall.state(), '13:30')).toBe(at('14:00'));
  });
});
