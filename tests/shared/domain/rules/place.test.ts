import { describe, expect, it } from 'vitest';
import { apply } from '../../../../shared/domain/apply.ts';
import type { Change } from '../../../../shared/domain/changes.ts';
import { CompanyId, HoldId, SessionId } from '../../../../shared/domain/ids.ts';
import { scheduleAt } from '../../../../shared/domain/index/schedule.ts';
import { hostTable } from '../../../../shared/domain/rules/host-table.ts';
import { placeProblem, reasonToInsist } from '../../../../shared/domain/rules/place-problem.ts';
import { slotHeld } from '../../../../shared/domain/rules/slot-held.ts';
import { wrongSide } from '../../../../shared/domain/rules/wrong-side.ts';
import type { State } from '../../../../shared/domain/state.ts';
import { anEvent, at, guestId, hostId, meetingId, tableId } from '../../../support/an-event.ts';

const slot = { session: SessionId.parse('S1'), start: at('13:00'), end: at('13:30') };
const plain = anEvent({ hosts: 2, guests: 3, meetings: [{ host: 1, guest: 1, start: '13:00' }] });
const wish = { host: hostId(1), guest: guestId(2), adviser: null, ignoring: null };
const problemAt = (clock: string, { now = '12:30', table = 1, state = plain } = {}) =>
  placeProblem(scheduleAt(state, at(now)), { ...wish, table: tableId(table), start: at(clock) });

describe('where and when a meeting can be', () => {
  it('PL-7 a held slot is its guest’s alone, until the hold has run out by the clock', () => {
    const held: Change = {
      kind: 'hold.kept',
      was: null,
      now: {
        id: HoldId.parse('L-1'),
        table: tableId(1),
        start: at('13:00'),
        end: at('13:30'),
        guest: guestId(1),
        until: at('12:31'),
      },
    };
    const state = apply(plain, [held]);
    const heldAt = (now: string, guest: number, table = 1) =>
      slotHeld(scheduleAt(state, at(now)), tableId(table), slot, guestId(guest));
    expect(heldAt('12:30', 2)).toEqual({ code: 'slot-held', table: 'T01', until: at('12:31') });
    expect(heldAt('12:30', 1)).toBeNull();
    expect(heldAt('12:30', 2, 2)).toBeNull();
    expect(heldAt('12:31', 2)).toBeNull();
  });

  it('PL-8 a host meets at its own table, at nobody else’s', () => {
    const schedule = scheduleAt(plain, at('12:30'));
    const table = (state: State, number: number) => {
      const found = state.tables.get(tableId(number));
      if (!found) throw new Error('no such table');
      return found;
    };
    expect(hostTable(schedule, table(plain, 1), hostId(1))).toBeNull();
    expect(hostTable(schedule, table(plain, 2), hostId(1))).toEqual({
      code: 'table-of-another-host',
      table: 'T02',
      host: 'H01',
    });
    const withFree = anEvent({ hosts: 1, guests: 1, floating: 1 });
    expect(hostTable(scheduleAt(withFree, at('12:30')), table(withFree, 2), hostId(1))).toEqual({
      code: 'table-of-another-host',
      table: 'T02',
      host: 'H01',
    });
    const brokerage = anEvent({ hosts: 1, guests: 1, floating: 1, hostsHaveTables: false });
    expect(hostTable(scheduleAt(brokerage, at('12:30')), table(brokerage, 1), hostId(1))).toBeNull();
  });

  it('PL-8 a host without a table does not meet at that of another host either', () => {
    const brokerage = anEvent({ hosts: 2, guests: 1, floating: 2, hostsHaveTables: false });
    const was = brokerage.tables.get(tableId(1)) ?? expect.fail();
    const theirs = { ...was, host: hostId(1) };
    const state = apply(brokerage, [{ kind: 'table.kept', was, now: theirs }]);
    expect(hostTable(scheduleAt(state, at('12:30')), theirs, hostId(2))).toEqual({
      code: 'table-of-another-host',
      table: 'T01',
      host: 'H02',
    });
  });

  it('PL-9 a host meets a guest; a request may leave the host open', () => {
    const nobody = CompanyId.parse('X99');
    expect(wrongSide(plain, { host: hostId(1), guest: guestId(1) })).toBeNull();
    expect(wrongSide(plain, { guest: guestId(1) })).toBeNull();
    expect(wrongSide(plain, { host: guestId(1), guest: guestId(2) })).toEqual({
      code: 'wrong-side',
      company: 'G001',
      expected: 'host',
    });
    expect(wrongSide(plain, { host: hostId(1), guest: hostId(2) })).toEqual({
      code: 'wrong-side',
      company: 'H02',
      expected: 'guest',
    });
    expect(wrongSide(plain, { host: hostId(1), guest: nobody })).toEqual({
      code: 'unknown',
      what: 'company',
      id: 'X99',
    });
  });

  it('PL-10 a slot that has begun may still be filled, and at its end it is over', () => {
    expect(problemAt('13:30', { now: '13:59' })).toBeNull();
    expect(problemAt('13:30', { now: '14:00' })).toEqual({ code: 'slot-over', end: at('14:00') });
    expect(problemAt('13:40')).toEqual({ code: 'not-a-slot', table: 'T01', start: at('13:40') });
    expect(problemAt('18:00')).toEqual({ code: 'not-a-slot', table: 'T01', start: at('18:00') });
    expect(problemAt('13:30', { table: 9 })).toEqual({ code: 'unknown', what: 'table', id: 'T09' });
  });

  it('PL-10 of several reasons the first is told: the place before the people', () => {
    const records = [{ id: 'away', company: guestId(2), start: at('13:00'), end: at('15:00') }];
    const state = apply(plain, [{ kind: 'absences.listed', records }]);
    expect(problemAt('13:00', { state })).toEqual({ code: 'table-busy', by: meetingId(1, 1) });
    expect(problemAt('13:30', { state })).toMatchObject({ code: 'company-absent', company: 'G002' });
    expect(problemAt('13:30', { state, table: 2 })).toMatchObject({ code: 'table-of-another-host' });
  });

  it('PL-14 where there is no table or no slot there is nothing to insist on', () => {
    const insistAt = (table: number, clock: string) =>
      reasonToInsist(scheduleAt(plain, at('12:30')), { ...wish, table: tableId(table), start: at(clock) });
    expect(insistAt(9, '13:00')).toBeNull();
    expect(insistAt(1, '13:10')).toBeNull();
    expect(insistAt(1, '13:30')).toEqual({ code: 'not-here', company: 'G002' });
  });
});
