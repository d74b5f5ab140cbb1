import { describe, expect, it } from 'vitest';
import { apply } from '../../../../shared/domain/apply.ts';
import { AdviserId, InterpreterId } from '../../../../shared/domain/ids.ts';
import { scheduleAt } from '../../../../shared/domain/index/schedule.ts';
import type { Meeting } from '../../../../shared/domain/records/meeting.ts';
import { clashOf } from '../../../../shared/domain/rules/clash.ts';
import { isMisplaced, isPartyAway } from '../../../../shared/domain/rules/misplaced.ts';
import type { State } from '../../../../shared/domain/state.ts';
import { aMeeting, anEvent, at, guestId, hostId, meetingId, tableId } from '../../../support/an-event.ts';

const one = aMeeting({ host: 1, guest: 1, start: '13:00', adviser: 1 });
/** Shares nothing with `one` but its time. */
const apart = aMeeting({ host: 2, guest: 2, start: '13:00', adviser: 2 });
const event = () => anEvent({ hosts: 3, guests: 3, advisers: 2 });
const clashWith = (meeting: Meeting, other: Meeting) => {
  const state = apply(event(), [{ kind: 'meetings.listed', records: [meeting, other] }]);
  return clashOf(state, meeting);
};
const placed = (meeting: Meeting, place: Partial<Meeting['place']>): Meeting => ({
  ...meeting,
  place: { ...meeting.place, ...place },
});
const withoutHelpers = (meeting: Meeting): Meeting => ({
  ...placed(meeting, { interpreter: null }),
  adviser: null,
});

describe('two meetings at one time', () => {
  it.each<[string, Meeting]>([
    ['PL-1 the table', placed(apart, { table: tableId(1) })],
    ['PL-2 the host', { ...apart, host: hostId(1) }],
    ['PL-2 the guest', { ...apart, guest: guestId(1) }],
    ['PL-2 a company that is guest here and host there', { ...apart, host: guestId(1) }],
    ['PL-3 the interpreter', placed(apart, { interpreter: InterpreterId.parse('I1') })],
    ['PL-4 the adviser', { ...apart, adviser: AdviserId.parse('A1') }],
  ])('%s cannot be in both', (_what, other) => {
    expect(clashWith(one, other)).toEqual(other);
    expect(clashWith(one, placed(other, { start: at('13:29'), end: at('13:59') }))?.id).toBe(other.id);
    expect(clashWith(one, placed(other, { start: at('13:30'), end: at('14:00') }))).toBeNull();
    expect(clashWith(one, placed(other, { start: at('12:30'), end: at('13:00') }))).toBeNull();
    expect(clashWith(one, { ...other, status: { kind: 'cancelled', at: at('12:40') } })).toBeNull();
  });

  it('PL-1 two that share only their time do not clash, nor two without interpreter and adviser', () => {
    expect(clashWith(one, apart)).toBeNull();
    expect(clashWith(withoutHelpers(one), withoutHelpers(apart))).toBeNull();
    expect(clashWith(withoutHelpers(one), apart)).toBeNull();
  });

  it('PL-3 PL-4 an interpreter and an adviser whose ids are alike are two people', () => {
    const interpreter = InterpreterId.parse('A2');
    expect(clashWith(placed(one, { interpreter }), apart)).toBeNull();
  });

  it('PL-5 a meeting that fell through is in nobody’s way', () => {
    const fellThrough: Meeting = { ...one, status: { kind: 'no-show', party: 'guest', at: at('13:05') } };
    expect(clashWith(fellThrough, placed(apart, { table: tableId(1) }))).toBeNull();
  });
});

describe('a meeting that cannot be where it stands', () => {
  const misplaced = (meeting: Meeting, state: State = event()) =>
    isMisplaced(scheduleAt(state, at('12:30')), meeting);

  it('PL-10 stands in no slot, or in one of another length', () => {
    expect(misplaced(one)).toBe(false);
    expect(misplaced(placed(one, { start: at('13:10'), end: at('13:40') }))).toBe(true);
    expect(misplaced(placed(one, { end: at('13:20') }))).toBe(true);
  });

  it('PL-8 waits at another table than its host’s; one that has begun stays where it is', () => {
    const elsewhere = placed(one, { table: tableId(2) });
    expect(misplaced(elsewhere)).toBe(true);
    expect(misplaced({ ...elsewhere, status: { kind: 'called', at: at('12:50') } })).toBe(true);
    expect(misplaced({ ...elsewhere, status: { kind: 'running', startedAt: at('13:00') } })).toBe(false);
    const brokerage = anEvent({ hosts: 2, guests: 1, floating: 2, hostsHaveTables: false });
    expect(misplaced(elsewhere, brokerage)).toBe(false);
    expect(misplaced(placed(one, { table: tableId(9) }), brokerage)).toBe(true);
  });

  it('PL-8 waits at a table that is another host’s by now, though its own host has none', () => {
    const brokerage = anEvent({ hosts: 2, guests: 1, floating: 2, hostsHaveTables: false });
    const was = brokerage.tables.get(tableId(1)) ?? expect.fail();
    const given = apply(brokerage, [{ kind: 'table.kept', was, now: { ...was, host: hostId(2) } }]);
    expect(misplaced(one, brokerage)).toBe(false);
    expect(misplaced(one, given)).toBe(true);
    expect(misplaced({ ...one, status: { kind: 'running', startedAt: at('13:00') } }, given)).toBe(false);
  });

  it('PL-6 has its host or its guest away', () => {
    const away = (company: Meeting['host']) =>
      isPartyAway(
        scheduleAt(
          apply(event(), [
            {
              kind: 'absences.listed',
              records: [{ id: 'away', company, start: at('12:50'), end: at('13:01') }],
            },
          ]),
          at('12:30'),
        ),
        one,
      );
    expect([hostId(1), guestId(1), hostId(2)].map(away)).toEqual([true, true, false]);
  });
});

it('PL-5 a meeting does not clash with itself', () => {
  const state = anEvent({ hosts: 1, guests: 1, meetings: [{ host: 1, guest: 1, start: '13:00' }] });
  const meeting = state.meetings.get(meetingId(1, 1)) ?? expect.fail();
  expect(clashOf(state, meeting)).toBeNull();
});
