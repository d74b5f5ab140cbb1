import { describe, expect, it } from 'vitest';
import { apply } from '../../../../shared/domain/apply.ts';
import { AdviserId, InterpreterId, SessionId } from '../../../../shared/domain/ids.ts';
import { scheduleAt } from '../../../../shared/domain/index/schedule.ts';
import { adviserBusy } from '../../../../shared/domain/rules/adviser-busy.ts';
import { alreadyMet } from '../../../../shared/domain/rules/already-met.ts';
import { companyAbsent } from '../../../../shared/domain/rules/company-absent.ts';
import { companyBusy } from '../../../../shared/domain/rules/company-busy.ts';
import { interpreterBusy } from '../../../../shared/domain/rules/interpreter-busy.ts';
import { tableBusy } from '../../../../shared/domain/rules/table-busy.ts';
import { anEvent, at, guestId, hostId, meetingId, tableId } from '../../../support/an-event.ts';
import { historyOf } from '../../../support/judge.ts';

const one = meetingId(1, 1);
const adviser = AdviserId.parse('A1');
const event = () =>
  anEvent({
    hosts: 2,
    guests: 2,
    advisers: 2,
    meetings: [{ host: 1, guest: 1, start: '13:00', adviser: 1 }],
  });
const slot = (start: string, end: string) => ({
  session: SessionId.parse('S1'),
  start: at(start),
  end: at(end),
});
const atOne = slot('13:00', '13:30');
const where = { meeting: one, table: 'T01', start: at('13:00') };
const schedule = scheduleAt(event(), at('12:30'));
const fellThrough = () => {
  const hall = historyOf(event());
  hall.give({ kind: 'cancel-meeting', meeting: one });
  return scheduleAt(hall.state(), at('12:30'));
};

describe('who and what is taken', () => {
  it('PL-1 a table is busy for its meeting’s time, and not an instant before or after', () => {
    expect(tableBusy(schedule, tableId(1), atOne, null)).toEqual({ code: 'table-busy', by: one });
    expect(tableBusy(schedule, tableId(1), slot('13:29', '13:59'), null)).toMatchObject({ by: one });
    expect(tableBusy(schedule, tableId(1), slot('13:30', '14:00'), null)).toBeNull();
    expect(tableBusy(schedule, tableId(1), slot('12:30', '13:00'), null)).toBeNull();
    expect(tableBusy(schedule, tableId(2), atOne, null)).toBeNull();
  });

  it('PL-1 a meeting does not stand in its own way, and one that fell through in nobody’s', () => {
    expect(tableBusy(schedule, tableId(1), atOne, one)).toBeNull();
    expect(tableBusy(fellThrough(), tableId(1), atOne, null)).toBeNull();
  });

  it('PL-2 a company sits at one table at a time, as host or as guest, and is found by meeting, table and start', () => {
    expect(companyBusy(schedule, 'guest-busy', guestId(1), atOne, null)).toEqual({
      code: 'guest-busy',
      ...where,
    });
    expect(companyBusy(schedule, 'host-busy', hostId(1), atOne, null)).toEqual({
      code: 'host-busy',
      ...where,
    });
    expect(companyBusy(schedule, 'guest-busy', guestId(1), atOne, one)).toBeNull();
    expect(companyBusy(schedule, 'guest-busy', guestId(1), slot('13:30', '14:00'), null)).toBeNull();
    expect(companyBusy(schedule, 'guest-busy', guestId(2), atOne, null)).toBeNull();
    expect(companyBusy(fellThrough(), 'guest-busy', guestId(1), atOne, null)).toBeNull();
  });

  it('PL-3 an interpreter speaks at one table at a time; without one there is nobody to be busy', () => {
    expect(interpreterBusy(schedule, InterpreterId.parse('I1'), atOne, null)).toEqual({
      code: 'interpreter-busy',
      ...where,
    });
    expect(interpreterBusy(schedule, InterpreterId.parse('I1'), atOne, one)).toBeNull();
    expect(interpreterBusy(schedule, InterpreterId.parse('I2'), atOne, null)).toBeNull();
    expect(interpreterBusy(schedule, null, atOne, null)).toBeNull();
  });

  it('PL-4 an adviser accompanies one meeting at a time', () => {
    expect(adviserBusy(schedule, adviser, atOne, null)).toEqual({ code: 'adviser-busy', ...where });
    expect(adviserBusy(schedule, adviser, slot('13:30', '14:00'), null)).toBeNull();
    expect(adviserBusy(schedule, adviser, atOne, one)).toBeNull();
    expect(adviserBusy(schedule, AdviserId.parse('A2'), atOne, null)).toBeNull();
    expect(adviserBusy(schedule, null, atOne, null)).toBeNull();
  });

  it('PL-5 a pair meets once at an event; a meeting that fell through was none', () => {
    const pair = { host: hostId(1), guest: guestId(1), ignoring: null };
    expect(alreadyMet(schedule, pair)).toEqual({ code: 'already-met', ...where });
    expect(alreadyMet(schedule, { ...pair, ignoring: one })).toBeNull();
    expect(alreadyMet(schedule, { ...pair, guest: guestId(2) })).toBeNull();
    expect(alreadyMet(fellThrough(), pair)).toBeNull();
  });

  it('PL-6 a company that is away during any part of a slot does not meet in it', () => {
    const records = [{ id: 'away', company: guestId(2), start: at('13:15'), end: at('14:00') }];
    const away = scheduleAt(apply(event(), [{ kind: 'absences.listed', records }]), at('12:30'));
    expect(companyAbsent(away, guestId(2), atOne)).toEqual({
      code: 'company-absent',
      company: 'G002',
      from: at('13:15'),
      to: at('14:00'),
    });
    expect(companyAbsent(away, guestId(2), slot('14:00', '14:30'))).toBeNull();
    expect(companyAbsent(away, guestId(1), atOne)).toBeNull();
  });
});
