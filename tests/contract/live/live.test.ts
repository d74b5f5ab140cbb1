import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryJournal } from '../../../server/journal/memory-journal.ts';
import { commandKinds, type Command } from '../../../shared/domain/commands.ts';
import { VenueId } from '../../../shared/wire.ts';
import { at, delegateId, guestId, hostId, meetingId, tableId } from '../../support/an-event.ts';
import { aScreen, aVenue, type RunningVenue, type TestScreen } from '../../support/a-venue.ts';
import { roleCases } from '../../support/role-cases.ts';

const shape = { hosts: 2, guests: 4, meetings: [{ host: 1, guest: 1, start: '13:00' }] };
const checkIn: Command = { kind: 'check-in', delegate: delegateId(guestId(1)) };
const announce: Command = {
  kind: 'announce',
  to: { kind: 'lobby' },
  text: { ja: null, en: 'Hello' },
  until: null,
};
const walkIn = (guest: number): Command => ({
  kind: 'book-walk-in',
  insist: true,
  table: tableId(2),
  start: at('14:00'),
  host: hostId(2),
  guest: guestId(guest),
});

describe('the live endpoint', () => {
  let running: RunningVenue;
  const screens: TestScreen[] = [];
  const screen = async (...given: Parameters<typeof aScreen>) => {
    const made = await aScreen(...given);
    screens.push(made);
    return made;
  };
  const staffScreen = async () => screen(running.base, await running.tokenFor({ role: 'staff' }, 'Mori'));
  const wall = () => screen(running.base);

  beforeEach(async () => {
    running = await aVenue(shape);
  });
  afterEach(async () => {
    for (const one of screens.splice(0)) one.close();
    await running.stop();
  });

  it('LV-4 a screen that follows hears each change once, in order, before its giver is answered', async () => {
    const [desk, lobby] = [await staffScreen(), await wall()];
    const { revision } = await lobby.follow();
    await desk.follow();
    for (let count = 0; count < 5; count += 1) await desk.give(announce);
    expect(desk.messages.map((message) => message.revision)).toEqual(
      [1, 2, 3, 4, 5].map((step) => revision + step),
    );
    await lobby.reached(revision + 5);
    // Each message says on which revision it goes; the first may follow an older one than the snapshot held.
    expect(lobby.messages.slice(1).map(({ after }) => after)).toEqual(
      lobby.messages.slice(0, -1).map((message) => message.revision),
    );
    expect(lobby.messages[0]?.after).toBeLessThanOrEqual(revision);
  });

  it('LV-4 after a gap it gets all since its revision, and its own part alone', async () => {
    const [desk, lobby] = [await staffScreen(), await wall()];
    const { venue, revision } = await lobby.follow();
    lobby.close();
    await desk.give(checkIn);
    await desk.give(announce);
    const back = await wall();
    const reply = await back.follow({ venue, revision });
    expect(reply).toMatchObject({ kind: 'changes', revision: revision + 2 });
    expect(
      reply.kind === 'changes' && reply.messages.map((message) => message.changes.map(({ kind }) => kind)),
    ).toEqual([['announcement.kept']]);
  });

  it('LV-4 of another venue, or from a revision that never was, it gets everything', async () => {
    const lobby = await wall();
    const { venue, revision } = await lobby.follow();
    expect(await lobby.follow({ venue: VenueId.parse('another000000000'), revision })).toMatchObject({
      kind: 'snapshot',
    });
    const ahead = { venue, revision: (await lobby.follow()).revision };
    expect(await lobby.follow(ahead)).toMatchObject({ kind: 'changes', messages: [] });
  });

  it('AU-1 a wall is told of no arrival, and its snapshot names no person', async () => {
    const [desk, lobby] = [await staffScreen(), await wall()];
    const reply = await lobby.follow();
    expect(reply.audience).toBe('hall');
    expect(JSON.stringify(reply)).not.toMatch(/試験 太郎|secret@|kiosk|scrypt/);
    await desk.give(checkIn);
    const last = await desk.give(announce);
    if (last.kind === 'refused') throw new Error('refused');
    await lobby.reached(last.revision);
    expect(lobby.messages.flatMap((message) => message.changes.map(({ kind }) => kind))).toEqual([
      'announcement.kept',
    ]);
    expect(lobby.messages.every(({ step }) => step === null)).toBe(true);
  });

  it('LV-3 the same command id again is answered as the first time and done once', async () => {
    const desk = await staffScreen();
    const first = await desk.give(announce, 'the-same-id');
    const again = await desk.give(announce, 'the-same-id');
    expect(again).toEqual(first);
    expect(running.venue.standing().state.announcements.size).toBe(1);
  });

  it('LV-2 of many desks that press for one slot in one instant exactly one wins', async () => {
    const desks = await Promise.all(Array.from({ length: 3 }, staffScreen));
    const outcomes = await Promise.all(desks.map((desk, index) => desk.give(walkIn(index + 2))));
    expect(outcomes.filter(({ kind }) => kind === 'accepted')).toHaveLength(1);
    const refused = outcomes.flatMap((outcome) => (outcome.kind === 'refused' ? [outcome.refusal.code] : []));
    expect(refused).toEqual(['table-busy', 'table-busy']);
  });

  it('LV-5 an unknown token is not let in, and an old page is told so', async () => {
    await expect(aScreen(running.base, 'kiosk-1.not-a-real-token')).rejects.toThrow('token-unknown');
    await expect(aScreen(running.base, null, 0)).rejects.toThrow('wire-version');
  });

  it('LV-5 a revoked device is disconnected at once and does not come back', async () => {
    const token = await running.tokenFor({ role: 'kiosk' });
    const kiosk = await screen(running.base, token);
    const desk = await staffScreen();
    const gone = kiosk.gone();
    const device = [...running.venue.standing().state.devices.values()].find(
      ({ duty }) => duty.role === 'kiosk',
    );
    if (!device) throw new Error('no kiosk');
    await desk.give({ kind: 'revoke-device', device: device.id });
    expect(await gone).toBe('io server disconnect');
    await expect(aScreen(running.base, token)).rejects.toThrow('token-unknown');
  });

  it('CH-2 over a real socket every command by every role is judged by the table of roles', async () => {
    const sockets = {
      nobody: await wall(),
      lobby: await screen(running.base, await running.tokenFor({ role: 'lobby', hall: 'Main hall' })),
      kiosk: await screen(running.base, await running.tokenFor({ role: 'kiosk' })),
      table: await screen(running.base, await running.tokenFor({ role: 'table', table: tableId(1) })),
      staff: await staffScreen(),
      organiser: await screen(running.base, await running.tokenFor({ role: 'organiser' })),
    };
    const walked = new Set<string>();
    const cases = roleCases();
    for (const { command, role, may } of cases) {
      const outcome = await sockets[role].give(command);
      const turnedAway = outcome.kind === 'refused' && outcome.refusal.code === 'role-not-allowed';
      // What the venue server says alone no socket may, an organiser's neither.
      const expected = may && !['set-up-device', 'set-passphrase', 'import-programme'].includes(command.kind);
      expect([command.kind, role, turnedAway]).toEqual([command.kind, role, !expected]);
      walked.add(`${command.kind} ${role}`);
    }
    expect(walked.size).toBe(commandKinds.length * Object.keys(sockets).length);
    console.log(`${walked.size} pairs of command and role over real sockets`);
  });

  it('LV-6 what is not of the contract’s form is refused and does no harm', async () => {
    const desk = await staffScreen();
    const raw = (message: unknown): Promise<unknown> =>
      Reflect.apply(desk.socket.emitWithAck, desk.socket, ['command', message]);
    for (const message of [
      null,
      7,
      'x',
      [],
      {},
      { id: 'short', command: announce },
      { id: 'long-enough-1', command: { kind: 'no-such' } },
      { id: 'long-enough-2', command: { ...announce, extra: 1 } },
    ]) {
      expect(await raw(message)).toMatchObject({ kind: 'refused', refusal: { code: 'malformed' } });
    }
    Reflect.apply(desk.socket.emit, desk.socket, ['follow']);
    Reflect.apply(desk.socket.emit, desk.socket, ['beat', 'no function']);
    expect(await desk.give(announce)).toMatchObject({ kind: 'accepted' });
    expect(running.venue.standing().state.announcements.size).toBe(1);
  });

  it('SC-2 a heartbeat is answered with the venue’s clock and the revision of the audience', async () => {
    const [desk, lobby] = [await staffScreen(), await wall()];
    const { revision } = await lobby.follow();
    const report = { revision, place: null };
    await desk.give(checkIn);
    expect(await lobby.socket.emitWithAck('beat', report)).toMatchObject({ now: at('12:30'), rate: 0 });
    const { revision: heard } = await lobby.socket.emitWithAck('beat', report);
    expect(heard).toBeLessThanOrEqual(revision);
    expect((await desk.socket.emitWithAck('beat', report)).revision).toBe(revision + 1);
  });

  it('ME-2 a table display starts its own meeting and no other', async () => {
    running.clock.set(at('13:00'));
    const table = await screen(running.base, await running.tokenFor({ role: 'table', table: tableId(2) }));
    const start: Command = { kind: 'start-meeting', meeting: meetingId(1, 1) };
    expect(await table.give(start)).toMatchObject({ refusal: { code: 'not-your-table' } });
    const own = await screen(running.base, await running.tokenFor({ role: 'table', table: tableId(1) }));
    expect(await own.give(start)).toMatchObject({ kind: 'accepted', changes: [{ kind: 'meeting.started' }] });
  });
});

describe('a journal that fails', () => {
  it('LV-1 the command is refused, nobody hears of it, and the next one works', async () => {
    const journal = createMemoryJournal(VenueId.parse('0123456789abcdef'));
    let broken = false;
    const append: typeof journal.append = (entries, expected) =>
      broken
        ? Promise.resolve({ kind: 'failed', error: new Error('ENOSPC') })
        : journal.append(entries, expected);
    const running = await aVenue(shape, { data: { ...journal, append } });
    const desk = await aScreen(running.base, await running.tokenFor({ role: 'staff' }));
    await desk.follow();
    broken = true;
    expect(await desk.give(announce)).toEqual({ kind: 'refused', refusal: { code: 'not-saved' } });
    expect(running.venue.standing().state.announcements.size).toBe(0);
    broken = false;
    expect(await desk.give(announce)).toMatchObject({ kind: 'accepted' });
    expect(desk.messages).toHaveLength(1);
    desk.close();
    await running.stop();
  });
});
