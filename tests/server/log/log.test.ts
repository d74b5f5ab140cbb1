import { afterEach, describe, expect, it } from 'vitest';
import { createMemoryJournal } from '../../../server/journal/memory-journal.ts';
import type { Journal } from '../../../server/journal/journal.ts';
import type { Command } from '../../../shared/domain/commands.ts';
import { DelegateId } from '../../../shared/domain/ids.ts';
import { VenueId } from '../../../shared/wire.ts';
import { aProgramme, aRegistration, at, meetingId, tableId } from '../../support/an-event.ts';
import { aScreen, aVenue, type RunningVenue } from '../../support/a-venue.ts';
import { aKeptLog } from '../../support/log-lines.ts';
import { everyCommand } from '../../support/role-cases.ts';

const shape = { hosts: 1, guests: 1, meetings: [{ host: 1, guest: 1, start: '13:00' }] };
/** Put wherever a person or a secret stands; none of them may be found in the log. */
const marks = {
  email: 'marked-reader@hall.example',
  phone: '+81-90-5555-0147',
  note: 'MARKED-NOTE wants a price',
  passphrase: 'MARKED-PASSPHRASE',
  scanned: 'MARKEDSCAN0001',
  hash: `MARKEDHASH${'x'.repeat(40)}`,
};

describe('the log of a venue', () => {
  let running: RunningVenue | null = null;
  afterEach(async () => {
    await running?.stop();
    running = null;
  });

  const markedCommands = (): Command[] => {
    const registration = aRegistration('Marked Company');
    const person = registration.delegates[0];
    if (!person) throw new Error('nobody to register');
    const { email, phone, note, scanned, hash } = marks;
    const programme = aProgramme(shape);
    const contacts = [{ delegate: DelegateId.parse('G001-1'), email, phone }];
    return [
      ...Object.values(everyCommand),
      { kind: 'import-programme', programme: { ...programme, contacts } },
      {
        kind: 'register-company',
        registration: { ...registration, delegates: [{ ...person, email, phone }] },
      },
      {
        kind: 'answer-outcome',
        meeting: meetingId(1, 1),
        party: 'guest',
        answer: { level: 5, business: { expected: true, amountJpy: 123_456_789 }, note },
      },
      { kind: 'check-in-badge', scanned },
      { kind: 'set-passphrase', hash },
      { kind: 'announce', to: { kind: 'lobby' }, text: { ja: null, en: note }, until: null },
    ] as Command[];
  };

  it('OP-1 of all commands, sign-ins and requests it holds no contact, no answer and nothing that opens anything', async () => {
    const { log, text, lines } = aKeptLog();
    running = await aVenue(shape, { log });
    const token = await running.tokenFor({ role: 'staff' }, 'Mori');
    const desk = await aScreen(running.base, token);
    for (const command of markedCommands()) {
      await running.venue.give(command);
      await desk.give(command);
    }
    const post = (path: string, body: string, headers = {}) =>
      fetch(`${running?.base}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
    await post('api/sign-in', JSON.stringify({ name: marks.note, passphrase: marks.passphrase }));
    await post('api/sign-in', `{"passphrase": "${marks.passphrase}", oops`);
    await post('api/sign-out', '', { authorization: `Bearer ${token.slice(0, -1)}A` });
    await fetch(`${running.base}b/${marks.scanned}?email=${marks.email}`);
    await fetch(`${running.base}badges/${marks.scanned}.svg`, {
      headers: { authorization: `Bearer ${token}` },
    });
    desk.close();
    expect(new Set(lines().flatMap(({ kind }) => kind ?? []))).toEqual(new Set(Object.keys(everyCommand)));
    expect(lines().filter(({ event }) => event === 'request.refused').length).toBeGreaterThan(3);
    const logged = text();
    for (const secret of [
      ...Object.values(marks),
      '123456789',
      'Marked Company',
      'Mori',
      token,
      running.passphrase,
    ])
      expect(logged).not.toContain(secret);
    expect(logged).not.toMatch(/MARKED|marked/);
  });

  it('OP-1 whatever a caller hands in, private fields and what looks like a secret are withheld', () => {
    const { log, text, lines } = aKeptLog();
    const token = `kiosk-0123456789abcdef01.${'a1B2-'.repeat(8)}xyz`;
    log.warn(
      { given: { parts: [{ email: marks.email, deep: { tokenHash: marks.hash } }] }, table: 'T01' },
      'odd',
    );
    log.error(
      { err: Object.assign(new Error(`no such ${token} of ${marks.email}`), { body: marks.note }) },
      'with 7KQM-2XPD-9RHT',
    );
    for (const secret of [...Object.values(marks), token, '7KQM-2XPD-9RHT'])
      expect(text()).not.toContain(secret);
    expect(lines()[0]).toMatchObject({ table: 'T01', given: { parts: [{ email: '[withheld]' }] } });
    expect(lines()[1]).toMatchObject({ level: 'error', err: { type: 'Error' }, msg: 'with [withheld]' });
  });

  it('OP-2 opening, the import, setting a device up and closing are told by name', async () => {
    const { log, lines } = aKeptLog('info');
    running = await aVenue(shape, { log });
    await running.tokenFor({ role: 'table', table: tableId(1) });
    await running.stop();
    running = null;
    expect(lines().map(({ event }) => event)).toEqual([
      'venue.opened',
      'programme.imported',
      'passphrase.set',
      'passphrase.set',
      'device.set-up',
      'venue.closing',
      'venue.closed',
    ]);
    expect(lines()[4]).toMatchObject({ role: 'organiser', sets: { role: 'table', table: 'T01' } });
  });

  it('OP-2 a refused command and a refused request are told once, each with the id to find it by', async () => {
    const { log, lines } = aKeptLog('info');
    running = await aVenue(shape, { log });
    const wall = await aScreen(running.base);
    await wall.give({ kind: 'start-meeting', meeting: meetingId(1, 1) }, 'refused-command-1');
    const answer = await fetch(`${running.base}api/nothing-here`);
    await expect.poll(() => lines().filter(({ event }) => event === 'request.refused')).toHaveLength(1);
    const [command] = lines().filter(({ event }) => event === 'command.refused');
    expect(command).toMatchObject({
      command: 'refused-command-1',
      role: 'nobody',
      refusal: 'role-not-allowed',
    });
    expect(lines().filter(({ event }) => event === 'command.refused')).toHaveLength(1);
    const [request] = lines().filter(({ event }) => event === 'request.refused');
    expect(request).toMatchObject({ request: answer.headers.get('x-request-id'), status: 404 });
    wall.close();
  });

  it('OP-2 trouble with the journal is an error, told once, and a level leaves out what is less pressing', async () => {
    const { log, lines } = aKeptLog('warn');
    const whole = createMemoryJournal(VenueId.parse('0123456789abcdef'));
    let broken = false;
    const data: Journal = {
      ...whole,
      append: async (entries, expected) =>
        broken
          ? { kind: 'failed', error: new Error('ENOSPC: no space left') }
          : whole.append(entries, expected),
    };
    running = await aVenue(shape, { log, data });
    running.clock.set(at('12:50'));
    expect(lines()).toEqual([]);
    broken = true;
    await running.venue.give({
      kind: 'announce',
      to: { kind: 'lobby' },
      text: { ja: null, en: 'Hi' },
      until: null,
    });
    expect(lines()).toHaveLength(1);
    expect(lines()[0]).toMatchObject({
      level: 'error',
      event: 'journal.refused',
      err: { message: 'ENOSPC: no space left' },
    });
    broken = false;
  });
});
