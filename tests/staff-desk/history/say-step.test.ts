import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { commandKinds, type Command } from '../../../shared/domain/commands.ts';
import { DeviceId } from '../../../shared/domain/ids.ts';
import { noFilter, historyOf as theHistory } from '../../../shared/domain/views/history.ts';
import { createTexts, languages, type Language } from '../../../shared/screen/texts/create-texts.ts';
import { commonEn } from '../../../shared/screen/texts/en.ts';
import { deskEn } from '../../../staff-desk/texts/en/desk.ts';
import { sayRefusal } from '../../../shared/screen/texts/say-refusal.ts';
import { deskCatalogues } from '../../../staff-desk/desk-texts.ts';
import { sayActor, sayStep, stepDetail } from '../../../staff-desk/history/say-step.ts';
import {
  anEvent,
  at,
  delegateId,
  guestId,
  hostId,
  kiosk,
  meetingId,
  nobody,
  organiser,
  staff,
  tableActor,
  tableId,
} from '../../support/an-event.ts';
import { historyOf, type History } from '../../support/judge.ts';

const first = meetingId(1, 1);
const during = { now: at('13:06') };
const hall = () =>
  historyOf(anEvent({ hosts: 1, guests: 2, meetings: [{ host: 1, guest: 1, start: '13:00' }] }));
const textsIn = (language: Language) => createTexts(deskCatalogues, signal(language));

/** What the desk says of every step, the newest first. */
function said(history: History, language: Language) {
  const texts = textsIn(language);
  const { entries } = theHistory(history.state(), noFilter, 100);
  return entries.map((entry) => [
    sayStep(entry, history.state(), texts),
    stepDetail(entry, history.state(), texts),
  ]);
}

/** Why the step `revision` cannot be undone, in words. */
function whyNot(history: History, language: Language, revision: number) {
  const entry = theHistory(history.state(), noFilter, 100).entries.find((one) => one.revision === revision);
  if (!entry || typeof entry.undo === 'string') return expect.fail('it can be undone');
  return sayRefusal(textsIn(language), entry.undo, history.state());
}

describe('a step in words', () => {
  it('HI-5 names the person, the table and the guest, in both languages', () => {
    const day = hall();
    day.give({ kind: 'check-in', delegate: delegateId(guestId(1)) });
    day.give({ kind: 'cancel-meeting', meeting: first }, during);
    day.give({ kind: 'undo', revision: day.revision() }, during);
    expect(said(day, 'en')).toEqual([
      ['undo: T01 Guest 1 Ltd.', '13:00–13:30'],
      ['cancel T01 Guest 1 Ltd.', '13:00–13:30'],
      ['check-in of Taro Shiken G001', ''],
    ]);
    expect(said(day, 'ja').map(([what]) => what)).toEqual([
      '取り消し：T01 株式会社試験1',
      'T01 株式会社試験1 の中止',
      '試験 太郎G001 の受付',
    ]);
  });

  it('HI-5 a move says from where to where, an announcement what it says', () => {
    const day = hall();
    day.give({ kind: 'move-meeting', meeting: first, table: tableId(1), start: at('15:00') });
    day.give({ kind: 'announce', to: { kind: 'lobby' }, text: { ja: 'コーヒー', en: null }, until: null });
    expect(said(day, 'en')).toEqual([
      ['announcement', 'コーヒー'],
      ['move T01 Guest 1 Ltd.', 'T01 13:00 → T01 15:00'],
    ]);
  });

  it('HI-5 an absence is told of the side that was absent', () => {
    const [ofGuest, ofHost] = [hall(), hall()];
    ofGuest.give({ kind: 'mark-no-show', meeting: first, party: 'guest' }, during);
    ofHost.give({ kind: 'mark-no-show', meeting: first, party: 'host' }, during);
    expect(said(ofGuest, 'en')[0]?.[0]).toBe('absent T01 Guest 1 Ltd.');
    expect(said(ofHost, 'en')[0]?.[0]).toBe('absent T01 Host 1 Co., Ltd.');
  });

  it('HI-5 screens and sign-ins are told by name, also when they are gone', () => {
    const day = hall();
    const kioskDevice = { id: DeviceId.parse('kiosk-7'), name: 'Door', duty: { role: 'kiosk' } } as const;
    const desk = { id: DeviceId.parse('desk-7'), name: 'Ito', duty: { role: 'staff' } } as const;
    for (const device of [kioskDevice, desk])
      day.give({ kind: 'set-up-device', device, tokenHash: 'hash-of-the-token' }, { actor: organiser });
    for (const { id } of [kioskDevice, desk]) day.give({ kind: 'revoke-device', device: id });
    expect(said(day, 'en').map(([what]) => what)).toEqual([
      'sign-out of Ito',
      'removing the screen Door',
      'sign-in of Ito',
      'setting up Door',
    ]);
  });

  it('HI-5 says who did it: a person by name, a screen with what it is for', () => {
    const actors = [staff, kiosk, tableActor('T01'), organiser, nobody];
    expect(actors.map((actor) => sayActor(actor, textsIn('en')))).toEqual([
      'Mori',
      'Kiosk 1 (kiosk)',
      'T01 (table display)',
      'Organiser',
      'Nobody signed in',
    ]);
  });

  it('HI-5 every command has words of its own', () => {
    const named = (words: object) => commandKinds.filter((command) => !(command in words));
    expect(named(deskEn.command)).toEqual([]);
    expect(named(commonEn.commandWords)).toEqual([]);
  });
});

describe('why a step cannot be undone, in words', () => {
  it('UN-2 HI-5 names the later step, its table, company and time', () => {
    const day = hall();
    day.give({ kind: 'mark-no-show', meeting: first, party: 'guest' }, during);
    const noShow = day.revision();
    const walkIn: Command = {
      kind: 'book-walk-in',
      insist: true,
      table: tableId(1),
      start: at('13:00'),
      host: hostId(1),
      guest: guestId(2),
    };
    day.give(walkIn, { now: at('13:07') });
    expect(whyNot(day, 'en', noShow)).toBe(
      'It cannot be undone: the walk-in came after it (T01, Guest 2 Ltd., 13:07). Undo that first.',
    );
    expect(whyNot(day, 'ja', noShow)).toBe(
      '後の当日予約（T01、株式会社試験2、13:07）が関わっているため取り消せません。先にそちらを取り消してください。',
    );
  });

  it('UN-2 HI-5 names the person of a check-in', () => {
    const day = hall();
    day.give({ kind: 'check-in', delegate: delegateId(guestId(1)) });
    const checkIn = day.revision();
    day.give({ kind: 'take-back-check-in', delegate: delegateId(guestId(1)) }, { now: at('12:40') });
    expect(whyNot(day, 'en', checkIn)).toBe(
      'It cannot be undone: taking back the check-in came after it (Taro Shiken G001, 12:40). Undo that first.',
    );
  });

  it.each(languages)('UN-3 HI-5 a step undone already says when, in %s', (language) => {
    const day = hall();
    day.give({ kind: 'cancel-meeting', meeting: first }, during);
    const cancelled = day.revision();
    day.give({ kind: 'undo', revision: cancelled }, { now: at('13:09') });
    expect(whyNot(day, language, cancelled)).toContain('13:09');
  });

  it('UN-2 an older blocker is told without a name, and one without words as a later step', () => {
    const unknown = { code: 'undo-blocked', table: null, company: null, delegate: null } as const;
    const say = (refusal: Parameters<typeof sayRefusal>[1]) =>
      sayRefusal(textsIn('en'), refusal, hall().state());
    expect(say({ ...unknown, by: null, at: null })).toBe(
      'It cannot be undone: something later depends on it.',
    );
    expect(say({ ...unknown, by: null, at: at('13:00') })).toBe(
      'It cannot be undone: a later step came after it (13:00). Undo that first.',
    );
  });
});
