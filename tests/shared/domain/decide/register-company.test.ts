import { describe, expect, it } from 'vitest';
import { mintBadge } from '../../../../shared/domain/badge-text.ts';
import type { Command } from '../../../../shared/domain/commands.ts';
import { CompanyId, DelegateId } from '../../../../shared/domain/ids.ts';
import { emptyState } from '../../../../shared/domain/state.ts';
import { anEvent, aRegistration, at, delegateId, hostId, kiosk, tableId } from '../../../support/an-event.ts';
import { historyOf, judge } from '../../../support/judge.ts';
import { bytesFrom } from '../../../support/seeded.ts';

const newcomer = CompanyId.parse('R001');
const person = DelegateId.parse('R001-1');
const register = (name: string, nameJa: string | null = null): Command => {
  const registration = aRegistration(name);
  return {
    kind: 'register-company',
    registration: { ...registration, company: { ...registration.company, nameJa } },
  };
};
const event = () => anEvent({ hosts: 1, guests: 1 });
const book: Command = {
  kind: 'book-walk-in',
  table: tableId(1),
  start: at('14:00'),
  host: hostId(1),
  guest: newcomer,
  insist: false,
};

describe('registering at the door', () => {
  it('RG-1 the company is a guest from now on, with details, people, contacts and badges, and is here', () => {
    const badge = { ...mintBadge(bytesFrom(5)), delegate: person, cancelledAt: null };
    expect(judge(event(), register('Newcomer'), { randomBytes: bytesFrom(5) })).toEqual([
      {
        kind: 'company.kept',
        was: null,
        now: {
          id: newcomer,
          side: 'guest',
          name: 'Newcomer',
          nameJa: null,
          country: 'JP',
          sector: 'Moulds',
        },
      },
      {
        kind: 'company-details.kept',
        was: null,
        now: { company: newcomer, employees: 40, capitalJpy: 10_000_000, website: null },
      },
      {
        kind: 'delegate.kept',
        was: null,
        now: {
          id: person,
          company: newcomer,
          name: 'Newcomer 代表',
          nameKana: null,
          nameEn: null,
          title: null,
          languages: ['ja'],
        },
      },
      { kind: 'contact.kept', was: null, now: { delegate: person, email: null, phone: null } },
      { kind: 'badge.kept', was: null, now: badge },
      {
        kind: 'attendance.kept',
        was: null,
        now: { delegate: person, day: '2027-02-15', at: at('12:30') },
      },
    ]);
  });

  it('RG-1 it can be booked at once, at a kiosk too, and its badge opens the next day', () => {
    const hall = historyOf(anEvent({ hosts: 1, guests: 1, days: 2 }));
    hall.give({ kind: 'check-in', delegate: delegateId(hostId(1)) });
    hall.give(register('Newcomer'));
    expect(judge(hall.state(), book, { actor: kiosk })).toMatchObject([
      { kind: 'meeting.booked', meeting: { guest: newcomer, origin: 'walk-in' } },
    ]);
    const badge = [...hall.state().badges.values()].find(({ delegate }) => delegate === person);
    if (!badge) throw new Error('no badge');
    const scan: Command = { kind: 'check-in-badge', scanned: badge.code };
    expect(judge(hall.state(), scan, { actor: kiosk, now: at('12:10', 1) })).toMatchObject([
      { kind: 'attendance.kept', was: null, now: { delegate: person, day: '2027-02-16' } },
    ]);
  });

  it('RG-1 several get ids of their own; on a day without a session nobody is checked in; without an event, none', () => {
    const hall = historyOf(event());
    hall.give(register('Newcomer'));
    expect(hall.give(register('Another'))[0]).toMatchObject({ now: { id: 'R002' } });
    const dayBefore = judge(event(), register('Newcomer'), { now: at('12:30', -1) });
    expect(dayBefore).toHaveLength(5);
    expect(judge(emptyState, register('Newcomer'))).toEqual({ code: 'no-event' });
  });

  it('RG-4 a kiosk registers nobody: it takes a person of the staff who signed in', () => {
    expect(judge(event(), register('Newcomer'), { actor: kiosk })).toEqual({
      code: 'role-not-allowed',
      role: 'kiosk',
      command: 'register-company',
    });
  });

  it.each([
    ['as the list has it', register('Guest 1 Ltd.')],
    ['in another legal form and case', register('GUEST 1 Co., Ltd.')],
    ['in full width', register('Ｇｕｅｓｔ １')],
    ['by its Japanese name', register('Something else', '（株）試験1')],
  ])('RG-2 a company that is on the list is refused by its id: %s', (_how, command) => {
    expect(judge(event(), command)).toEqual({
      code: 'already-registered',
      company: 'G001',
    });
  });

  it('RG-2 nor is one registered twice', () => {
    const hall = historyOf(event());
    hall.give(register('Newcomer'));
    expect(judge(hall.state(), register('Newcomer K.K.'))).toEqual({
      code: 'already-registered',
      company: newcomer,
    });
  });

  it('RG-3 it is taken back as one step, with its badge and its arrival', () => {
    const hall = historyOf(event());
    const before = { ...hall.state(), steps: null };
    hall.give(register('Newcomer'), { randomBytes: bytesFrom(5) });
    hall.give({ kind: 'undo', revision: hall.revision() });
    expect({ ...hall.state(), steps: null }).toEqual(before);
  });

  it.each<[string, Command]>([
    ['it has a meeting', { ...book, insist: true } as Command],
    ['it waits for one', { kind: 'join-waiting-list', guest: newcomer, host: null }],
    ['it is noted as late', { kind: 'expect-late', companies: [newcomer], at: at('15:00') }],
    [
      'it is noted as away',
      { kind: 'note-absence', company: newcomer, from: at('15:00'), to: at('16:00'), clashing: 'refuse' },
    ],
  ])('RG-3 not once %s, and that is named', (_what, command) => {
    const hall = historyOf(event());
    hall.give(register('Newcomer'), { randomBytes: bytesFrom(5) });
    const registered = hall.revision();
    hall.give(command, { now: at('12:40'), randomBytes: bytesFrom(6) });
    hall.give({ kind: 'check-in', delegate: delegateId(hostId(1)) }, { now: at('12:50') });
    expect(judge(hall.state(), { kind: 'undo', revision: registered })).toMatchObject({
      code: 'undo-blocked',
      by: command.kind,
      at: at('12:40'),
    });
  });

  it('RG-3 nor once its badge was made anew: somebody carries it', () => {
    const hall = historyOf(event());
    hall.give(register('Newcomer'), { randomBytes: bytesFrom(5) });
    const registered = hall.revision();
    hall.give({ kind: 'reissue-badge', delegate: person }, { randomBytes: bytesFrom(6) });
    expect(judge(hall.state(), { kind: 'undo', revision: registered })).toMatchObject({
      code: 'undo-blocked',
    });
  });
});
