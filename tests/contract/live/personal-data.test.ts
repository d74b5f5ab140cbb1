import { expect, it } from 'vitest';
import type { Command } from '../../../shared/domain/commands.ts';
import { plusMinutes } from '../../../shared/domain/time.ts';
import { aScreen, aVenue, type TestScreen } from '../../support/a-venue.ts';
import { aRegistration, at, tableId } from '../../support/an-event.ts';
import { allKinds, drawCommand } from '../../support/draw-command.ts';
import { drawnShape } from '../../support/drawing/drawn-event.ts';
import { aKeptLog } from '../../support/log-lines.ts';
import { seeded } from '../../support/seeded.ts';

const marks = {
  email: 'marked-reader@hall.example',
  phone: '+81-90-5555-0147',
  note: 'MARKED-NOTE wants a price',
  website: 'https://marked-website.example',
};

/** The command with a mark wherever a person can be reached, or says what was thought of a meeting. */
function marked(command: Command): Command {
  switch (command.kind) {
    case 'register-company': {
      const registration = aRegistration(`Newcomer ${command.registration.company.name}`);
      const { email, phone, website } = marks;
      const delegates = registration.delegates.map((person) => ({ ...person, email, phone }));
      const details = { ...registration.details, website };
      return { ...command, registration: { ...registration, delegates, details } };
    }
    case 'answer-outcome': {
      const business = { expected: true, amountJpy: 987_654_321 };
      return { ...command, answer: { level: 5, business, note: marks.note } };
    }
    default:
      return command;
  }
}

/** Everything that a socket is sent, whatever it is called, and its answers. */
function everythingHeard({ socket }: TestScreen): string[] {
  const heard: string[] = [];
  socket.onAny((...message: unknown[]) => heard.push(JSON.stringify(message)));
  socket.io.on('reconnect', () => heard.push('reconnected'));
  return heard;
}

it('AU-7 in a whole day of marked commands no wall hears, and no log holds, an e-mail address, a telephone number or an answer', async () => {
  const { log, text } = aKeptLog('trace');
  const running = await aVenue(drawnShape, { log });
  const { venue, clock, base } = running;
  const walls = [
    await aScreen(base),
    await aScreen(base, await running.tokenFor({ role: 'lobby', hall: 'Main hall' })),
  ];
  const floor = [
    await aScreen(base, await running.tokenFor({ role: 'kiosk' })),
    await aScreen(base, await running.tokenFor({ role: 'table', table: tableId(1) })),
  ];
  const desk = await aScreen(base, await running.tokenFor({ role: 'staff' }, 'Mori'));
  const heardByWalls = walls.map(everythingHeard);
  const heardOnFloor = floor.map(everythingHeard);
  const heardAtDesk = everythingHeard(desk);
  const chance = seeded(20_270_215);
  const accepted = new Map<string, number>();
  // Meetings that begin and end, so that there is something to answer; and nothing that ends the day or a connection at once.
  const apart = ['revoke-device', 'redirect-device', 'rename-device', 'end-early', 'note-absence'];
  const often = ['start-meeting', 'finish-meeting', 'answer-outcome'] as const;
  const given = [...allKinds.filter((kind) => !apart.includes(kind)), ...often, ...often, ...often];
  for (let turn = 0; turn < 900; turn += 1) {
    clock.set(plusMinutes(at('12:00'), turn * 0.4));
    const kind = given[Math.floor(chance() * given.length)] ?? 'check-in';
    const command = drawCommand(kind, venue.standing().state, clock.now(), chance);
    if (!command) continue;
    const outcome = await desk.give(marked(command), `day-${String(turn).padStart(6, '0')}`);
    if (outcome.kind === 'accepted') accepted.set(kind, (accepted.get(kind) ?? 0) + 1);
  }
  for (const kind of ['register-company', 'answer-outcome', 'check-in', 'book-walk-in', 'undo'] as const) {
    expect([kind, (accepted.get(kind) ?? 0) > 0]).toEqual([kind, true]);
  }
  const snapshotsOf = (screens: TestScreen[]) => Promise.all(screens.map((screen) => screen.follow()));
  const wall = JSON.stringify([heardByWalls, await snapshotsOf(walls)]);
  const onFloor = JSON.stringify([heardOnFloor, await snapshotsOf(floor)]);
  const atDesk = JSON.stringify([heardAtDesk, await desk.follow()]);
  const logged = text();
  for (const screen of [...walls, ...floor, desk]) screen.close();
  await running.stop();

  const personal = [...Object.values(marks), '987654321', 'secret@', '03-0000'];
  for (const mark of personal) {
    // The desk did hear it: that the others did not is no accident of a day without it.
    expect([
      mark,
      atDesk.includes(mark),
      onFloor.includes(mark),
      wall.includes(mark),
      logged.includes(mark),
    ]).toEqual([mark, true, false, false, false]);
  }
  expect(wall).not.toMatch(/試験 太郎|Taro Shiken|代表取締役/);
  expect(heardByWalls.every((heard) => heard.length > 20)).toBe(true);
  expect(logged).toContain('register-company');
}, 60_000);
