import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import type { Command } from '../../../shared/domain/commands.ts';
import { InterpreterId } from '../../../shared/domain/ids.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import {
  aProgramme,
  aRegistration,
  at,
  delegateId,
  guestId,
  hostId,
  meetingId,
  tableId,
} from '../../support/an-event.ts';
import { aScreen, aVenue, type RunningVenue, type TestScreen } from '../../support/a-venue.ts';

const shape = {
  hosts: 2,
  guests: 3,
  advisers: 1,
  meetings: [
    { host: 1, guest: 1, start: '13:00' },
    { host: 2, guest: 2, start: '13:00' },
  ],
};

/** What is for staff alone, each with a mark of its own that is found wherever it comes out. */
const forStaff = {
  email: 'mark-email@x.example',
  phone: '090-7777-0001',
  topic: 'mark-topic',
  note: 'mark-interpreter-note',
  website: 'mark-website.example',
  answer: 'mark-answer',
  amount: '76543211',
} as const;
/** What the paired screens may hear, and a wall may not. */
const forFloor = {
  delegate: 'mark-delegate',
  interpreter: 'mark-interpreter-name',
  adviser: 'mark-adviser-name',
} as const;

function aMarkedProgramme(): Programme {
  const plain = aProgramme(shape);
  return {
    ...plain,
    companyDetails: [
      { company: guestId(1), employees: 77_001, capitalJpy: 77_002, website: forStaff.website },
    ],
    contacts: plain.contacts.map((contact) => ({ ...contact, email: forStaff.email, phone: forStaff.phone })),
    delegates: plain.delegates.map((delegate) => ({
      ...delegate,
      name: `${forFloor.delegate} ${delegate.id}`,
    })),
    interpreters: plain.interpreters.map((one) => ({ ...one, name: forFloor.interpreter })),
    advisers: plain.advisers.map((one) => ({ ...one, name: forFloor.adviser })),
    interpreterNotes: [{ interpreter: InterpreterId.parse('I1'), note: forStaff.note }],
    interests: [{ guest: guestId(1), host: hostId(2), priority: 1, topic: forStaff.topic }],
  };
}

/** Whatever travels to a screen, as text: packets, answers, all. */
function listenTo(screen: TestScreen): string[] {
  const heard: string[] = [];
  screen.socket.io.engine.on('data', (data: unknown) => void heard.push(String(data)));
  return heard;
}

function aLog() {
  const lines: string[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => (lines.push(chunk.toString()), done()),
  });
  return { lines, log: pino({ level: 'trace' }, stream) };
}

/** A day at the desk, a table and a kiosk, in which every private thing is said once. */
async function aDay(
  running: RunningVenue,
  { desk, kiosk, table }: Record<'desk' | 'kiosk' | 'table', TestScreen>,
): Promise<number> {
  const meeting = meetingId(1, 1);
  const registration = aRegistration('Newcomer');
  const [person] = registration.delegates;
  if (!person) throw new Error('nobody is registered');
  const marked = {
    ...registration,
    delegates: [{ ...person, name: forFloor.delegate, email: forStaff.email, phone: forStaff.phone }],
  };
  const answer = {
    level: 4,
    business: { expected: true, amountJpy: Number(forStaff.amount) },
    note: forStaff.answer,
  } as const;
  const badge = [...running.venue.standing().state.badges.values()].find(
    (one) => one.delegate === delegateId(guestId(1)),
  );
  const steps: [TestScreen, Command][] = [
    [kiosk, { kind: 'check-in-badge', scanned: badge?.token ?? '' }],
    [kiosk, { kind: 'check-in', delegate: delegateId(hostId(1)) }],
    [desk, { kind: 'register-company', registration: marked }],
    [desk, { kind: 'reissue-badge', delegate: delegateId(guestId(2)) }],
    [kiosk, { kind: 'join-waiting-list', guest: guestId(3), host: hostId(2) }],
    [table, { kind: 'call-meeting', meeting }],
    [table, { kind: 'start-meeting', meeting }],
    [table, { kind: 'ask-for-help', table: tableId(1), need: 'help' }],
    [table, { kind: 'finish-meeting', meeting }],
    [table, { kind: 'answer-outcome', meeting, party: 'guest', answer }],
    [kiosk, { kind: 'answer-outcome', meeting, party: 'host', answer }],
    [desk, { kind: 'answer-outcome', meeting, party: 'interpreter', answer }],
    [desk, { kind: 'mark-no-show', meeting: meetingId(2, 2), party: 'guest' }],
    [
      desk,
      { kind: 'note-absence', company: hostId(2), from: at('15:00'), to: at('16:00'), clashing: 'postpone' },
    ],
  ];
  running.clock.set(at('13:01'));
  for (const [by, command] of steps)
    expect([command.kind, (await by.give(command)).kind]).toEqual([command.kind, 'accepted']);
  const last = await desk.give({
    kind: 'announce',
    to: { kind: 'everywhere' },
    text: { ja: null, en: 'Goodbye' },
    until: null,
  });
  return last.kind === 'accepted' ? last.revision : 0;
}

it('IN-11 a whole day: nothing personal on a wall, in the log or without a token; on paired screens no more than is theirs', async () => {
  const { lines, log } = aLog();
  const running = await aVenue({ hosts: 0, guests: 0 }, { log });
  await running.venue.importProgramme(aMarkedProgramme());
  const tokens = {
    desk: await running.tokenFor({ role: 'staff' }, 'Mori'),
    kiosk: await running.tokenFor({ role: 'kiosk' }),
    table: await running.tokenFor({ role: 'table', table: tableId(1) }),
  };
  const [desk, kiosk, table, wall] = [
    await aScreen(running.base, tokens.desk),
    await aScreen(running.base, tokens.kiosk),
    await aScreen(running.base, tokens.table),
    await aScreen(running.base),
  ];
  const screens = { desk, kiosk, table, wall };
  const heard = {
    desk: listenTo(desk),
    kiosk: listenTo(kiosk),
    table: listenTo(table),
    wall: listenTo(wall),
  };
  for (const screen of Object.values(screens)) await screen.follow();
  const badgeTokens = [...running.venue.standing().state.badges.keys()];
  const revision = await aDay(running, screens);
  for (const screen of Object.values(screens)) await screen.reached(revision);
  for (const screen of Object.values(screens)) await screen.follow();

  const answers: string[] = [];
  for (const path of [
    '',
    'api/health',
    'api/nothing',
    'kiosk/',
    'badges/G001-1.svg',
    'badges/G001-1.png',
    'live/?EIO=4&transport=polling',
    '../journal.ndjson',
    'venue.json',
    'health',
    'health/live',
    'metrics',
    'check/',
  ]) {
    const response = await fetch(running.base + path);
    answers.push(JSON.stringify([...response.headers]), await response.text());
  }
  for (const body of [
    { name: 'Mori', passphrase: 'wrong-passphrase-mark' },
    { name: 'Mori', passphrase: 7, secret: running.passphrase },
  ]) {
    const response = await fetch(`${running.base}api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    answers.push(await response.text());
  }

  const secrets = [
    running.passphrase,
    'wrong-passphrase-mark',
    running.venue.access.setUpCode,
    ...Object.values(tokens).flatMap((token) => [token, token.split('.')[1] ?? token]),
    'scrypt$',
  ];
  const staffOnly = [...Object.values(forStaff), '77001', '77002', ...badgeTokens];
  const personal = [...Object.values(forFloor), 'Mori'];
  const foundIn = (texts: readonly string[], words: readonly string[]) =>
    words.filter((word) => texts.some((text) => text.includes(word)));
  // They are looked for rightly: the desk has heard every one.
  expect(foundIn(heard.desk, [...staffOnly, ...personal])).toEqual([...staffOnly, ...personal]);
  expect(foundIn(heard.desk, secrets)).toEqual([]);
  expect(foundIn(heard.kiosk, [...staffOnly, ...secrets, 'Mori'])).toEqual([]);
  expect(foundIn(heard.table, [...staffOnly, ...secrets, 'Mori'])).toEqual([]);
  expect(foundIn(heard.kiosk, Object.values(forFloor))).toEqual(Object.values(forFloor));
  expect(foundIn(heard.wall, ['Goodbye'])).toEqual(['Goodbye']);
  expect(foundIn(heard.wall, [...staffOnly, ...personal, ...secrets])).toEqual([]);
  expect(foundIn(answers, [...staffOnly, ...personal, ...secrets])).toEqual([]);
  for (const screen of Object.values(screens)) screen.close();
  await running.stop();
  expect(lines.length).toBeGreaterThan(5);
  expect(foundIn(lines, [...staffOnly, ...personal, ...secrets])).toEqual([]);
});
