import { describe, expect, it } from 'vitest';
import { SessionId, TableId } from '../../../shared/domain/ids.ts';
import { type Schedule, baseOf, scheduleAt } from '../../../shared/domain/index/schedule.ts';
import type { Meeting } from '../../../shared/domain/records/meeting.ts';
import { aMeeting, anEvent, at, guestId, hostId, meetingId, tableId } from '../../support/an-event.ts';

const meetings = [
  { host: 1, guest: 1, start: '13:00', adviser: 1 },
  { host: 1, guest: 2, start: '15:00' },
];
const state = anEvent({ hosts: 2, guests: 3, advisers: 1, meetings });
const first = state.meetings.get(meetingId(1, 1)) ?? expect.fail();
const ids = (list: readonly Meeting[]) => list.map(({ id }) => id);
/** Who has `first` by any of its five parties. */
const holders = (schedule: Schedule) => [
  ...ids(schedule.meetingsOf(hostId(1))),
  ...ids(schedule.meetingsOf(guestId(1))),
  ...ids(schedule.meetingsAt(tableId(1))),
  ...ids(schedule.meetingsInterpretedBy(first.place.interpreter ?? expect.fail())),
  ...ids(schedule.meetingsAdvisedBy(first.adviser ?? expect.fail())),
];

describe('a schedule in which something is tried out', () => {
  it('PP-2 what is put into it stands among the others by its start, and what is dropped with none', () => {
    const schedule = scheduleAt(state, at('12:30'));
    const before = holders(schedule);
    const earlier = aMeeting({ host: 1, guest: 3, start: '14:00' });
    schedule.put(earlier);
    expect(ids(schedule.meetingsAt(tableId(1)))).toEqual(['M-H01-G001', 'M-H01-G003', 'M-H01-G002']);
    schedule.drop(earlier);
    schedule.drop(first);
    expect(holders(schedule)).not.toContain(first.id);
    schedule.drop(first);
    schedule.put(first);
    expect(holders(schedule)).toEqual(before);
  });

  it('PP-2 a meeting that is put elsewhere stands there alone', () => {
    const schedule = scheduleAt(state, at('12:30'));
    const moved = {
      ...first,
      place: { ...first.place, table: tableId(2), start: at('16:00'), end: at('16:30') },
    };
    schedule.put(moved);
    schedule.put(moved);
    expect(ids(schedule.meetingsAt(tableId(1)))).toEqual(['M-H01-G002']);
    expect(ids(schedule.meetingsAt(tableId(2)))).toEqual(['M-H01-G001']);
    expect(ids(schedule.meetingsOf(hostId(1)))).toEqual(['M-H01-G002', 'M-H01-G001']);
  });

  it('PL-1 one that fell through keeps nobody busy, put or not', () => {
    const schedule = scheduleAt(state, at('12:30'));
    schedule.put({ ...first, status: { kind: 'cancelled', at: at('12:00') } });
    expect(holders(schedule)).not.toContain(first.id);
  });
});

describe('what a schedule is asked', () => {
  const schedule = scheduleAt(state, at('12:30'));

  it('PL-10 a table that is none has no slots, and a session that is none no day', () => {
    expect(schedule.slotsOf(TableId.parse('T99'))).toEqual([]);
    expect(schedule.slotAt(TableId.parse('T99'), at('13:00'))).toBeNull();
    expect(schedule.dayOfSession(SessionId.parse('S99'))).toBeNull();
    expect(schedule.dayOfSession(SessionId.parse('S1'))).toBe('2027-02-15');
  });

  it('PL-13 a language is known by its base, however the tag is written', () => {
    expect(['zh-Hant', 'zh', 'JA-Latn-JP', 'en-GB'].map(baseOf)).toEqual(['zh', 'zh', 'ja', 'en']);
    expect([...schedule.languagesOf(hostId(1))]).toEqual(['th', 'en']);
  });
});
