import { expect, it } from 'vitest';
import type { Command } from '../../../shared/domain/commands.ts';
import { at, guestId, meetingId, tableId } from '../../support/an-event.ts';
import { aScreen, aVenue } from '../../support/a-venue.ts';

const meeting = meetingId(1, 1);
const shape = { hosts: 1, guests: 2, meetings: [{ host: 1, guest: 1, start: '13:00' }] };
const answer: Command = {
  kind: 'answer-outcome',
  meeting,
  party: 'guest',
  answer: { level: 5, business: { expected: true, amountJpy: 76_543_210 }, note: 'for staff alone' },
};
const wait: Command = { kind: 'join-waiting-list', guest: guestId(2), host: null };

it('AU-5 AU-6 over real sockets: the table that sent an answer does not get it back, the kiosk never hears it, the wall hears nothing', async () => {
  const running = await aVenue(shape);
  const tokens = {
    desk: await running.tokenFor({ role: 'staff' }),
    kiosk: await running.tokenFor({ role: 'kiosk' }),
    table: await running.tokenFor({ role: 'table', table: tableId(1) }),
  };
  const [desk, kiosk, table, wall] = [
    await aScreen(running.base, tokens.desk),
    await aScreen(running.base, tokens.kiosk),
    await aScreen(running.base, tokens.table),
    await aScreen(running.base),
  ];
  const screens = [desk, kiosk, table, wall];
  for (const screen of screens) await screen.follow();
  running.clock.set(at('13:29'));
  await table.give({ kind: 'finish-meeting', meeting });
  await kiosk.give(wait);
  const reply = await table.give(answer);
  if (reply.kind === 'refused') throw new Error(reply.refusal.code);
  expect(reply.changes.map(({ kind }) => kind)).toEqual(['answered.kept']);
  // What everybody hears ends the test: whoever has it has all that came before.
  const last = await desk.give({
    kind: 'announce',
    to: { kind: 'everywhere' },
    text: { ja: null, en: 'Thank you' },
    until: null,
  });
  if (last.kind === 'refused') throw new Error(last.refusal.code);
  for (const screen of screens) await screen.reached(last.revision);

  const kindsOf = ({ messages }: typeof wall) =>
    messages.flatMap(({ changes }) => changes.map(({ kind }) => kind));
  expect(kindsOf(wall)).toEqual(['meeting.finished', 'announcement.kept']);
  const floor = ['meeting.finished', 'waiting.kept', 'answered.kept', 'announcement.kept'];
  expect(kindsOf(kiosk)).toEqual(floor);
  expect(kindsOf(table)).toEqual(floor);
  expect(kindsOf(desk)).toEqual([...floor.slice(0, 3), 'outcome.kept', 'announcement.kept']);
  for (const screen of [kiosk, table, wall]) {
    const heard = JSON.stringify([screen.messages, await screen.follow()]);
    expect(heard).not.toMatch(/for staff alone|76543210/);
  }
  for (const screen of screens) screen.close();
  await running.stop();
});
