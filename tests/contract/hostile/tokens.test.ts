import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../../../shared/domain/commands.ts';
import { CommandId } from '../../../shared/domain/ids.ts';
import { at, delegateId, guestId, meetingId, tableId } from '../../support/an-event.ts';
import { aScreen, aVenue, type RunningVenue } from '../../support/a-venue.ts';
import { roleCases } from '../../support/role-cases.ts';

const shape = {
  hosts: 2,
  guests: 2,
  meetings: [
    { host: 1, guest: 1, start: '12:30' },
    { host: 2, guest: 2, start: '12:30' },
  ],
};
const announce: Command = {
  kind: 'announce',
  to: { kind: 'lobby' },
  text: { ja: null, en: 'x' },
  until: null,
};

describe('what a token opens', () => {
  let running: RunningVenue;
  let other: RunningVenue;
  beforeAll(async () => {
    running = await aVenue(shape);
    other = await aVenue(shape);
  });
  afterAll(async () => {
    await running.stop();
    await other.stop();
  });
  const opens = async (token: string, base = running.base) => aScreen(base, token);

  it('IN-10 a kiosk, a table and a wall get nothing done that is for staff, and change nothing by trying', async () => {
    const screens = {
      kiosk: await opens(await running.tokenFor({ role: 'kiosk' })),
      table: await opens(await running.tokenFor({ role: 'table', table: tableId(1) })),
      lobby: await opens(await running.tokenFor({ role: 'lobby', hall: 'Main hall' })),
      nobody: await aScreen(running.base),
    };
    const before = running.venue.standing();
    let tried = 0;
    for (const { command, role, may } of roleCases()) {
      if (may || role === 'staff' || role === 'organiser') continue;
      expect(await screens[role].give(command)).toMatchObject({
        refusal: { code: 'role-not-allowed', role },
      });
      tried += 1;
    }
    expect(tried).toBeGreaterThan(80);
    for (const screen of Object.values(screens)) {
      expect(await screen.socket.emitWithAck('screens')).toMatchObject({ screens: [], gone: [] });
      const direct = await screen.socket.emitWithAck('direct', {
        screen: screens.kiosk.socket.id ?? '',
        what: 'reload',
      });
      expect(direct).toEqual({ kind: 'not-allowed' });
      expect((await screen.follow()).audience).not.toBe('staff');
      screen.close();
    }
    expect(running.venue.standing()).toBe(before);
  });

  it('IN-10 a table display gives nothing for another table, whatever the command says', async () => {
    const table = await opens(await running.tokenFor({ role: 'table', table: tableId(1) }));
    const meeting = meetingId(2, 2);
    const [from, to] = [at('13:00'), at('14:00')];
    const commands: Command[] = [
      { kind: 'start-meeting', meeting },
      { kind: 'finish-meeting', meeting },
      { kind: 'call-meeting', meeting },
      { kind: 'ask-for-help', table: tableId(2), need: 'help' },
      { kind: 'set-walk-ins', table: tableId(2), from, to, walkIns: 'closed' },
      { kind: 'answer-outcome', meeting, party: 'host', answer: null },
      {
        kind: 'book-walk-in',
        table: tableId(2),
        start: from,
        host: running.venue.standing().state.tables.get('T02')?.host ?? guestId(1),
        guest: guestId(1),
        insist: false,
      },
    ];
    const before = running.venue.standing();
    for (const command of commands)
      expect(await table.give(command)).toMatchObject({ refusal: { code: 'not-your-table' } });
    expect(running.venue.standing()).toBe(before);
    table.close();
  });

  it('IN-10 another venue’s token opens nothing here, over the socket or the routes', async () => {
    const token = await other.tokenFor({ role: 'staff' });
    await expect(opens(token)).rejects.toThrow('token-unknown');
    const headers = { authorization: `Bearer ${token}` };
    expect((await fetch(`${running.base}badges/${delegateId(guestId(1))}.svg`, { headers })).status).toBe(
      403,
    );
    expect((await fetch(`${running.base}api/sign-out`, { method: 'POST', headers })).status).toBe(404);
    // The same device's name with another secret, and a secret with another device's name.
    const own = await running.tokenFor({ role: 'staff' });
    const [device, secret] = own.split('.');
    const kiosk = (await running.tokenFor({ role: 'kiosk' })).split('.')[0];
    for (const made of [
      `${device}.${token.split('.')[1]}`,
      `${kiosk}.${secret}`,
      `${device}.${secret}x`,
      `${device}..${secret}`,
      `passphrase.${secret}`,
      `constructor.${secret}`,
    ])
      await expect(opens(made)).rejects.toThrow('token-unknown');
  });

  it('IN-10 a token that was revoked gets nothing more done or told on the socket that it left open', async () => {
    const desk = await opens(await running.tokenFor({ role: 'staff' }));
    const token = await running.tokenFor({ role: 'staff' }, 'Leaves');
    const leaving = await opens(token);
    await leaving.follow();
    const device = [...running.venue.standing().state.devices.values()].find(({ name }) => name === 'Leaves');
    if (!device) throw new Error('no device');
    const gone = leaving.gone();
    const revoked = await desk.give({ kind: 'revoke-device', device: device.id });
    expect(revoked.kind).toBe('accepted');
    const answers: unknown[] = [];
    leaving.socket.emit(
      'command',
      { id: CommandId.parse('after-it-was-revoked'), command: announce },
      (outcome) => answers.push(outcome),
    );
    expect(await gone).toBe('io server disconnect');
    const heard = leaving.messages.length;
    expect(await desk.give(announce)).toMatchObject({ kind: 'accepted' });
    expect(leaving.messages).toHaveLength(heard);
    expect(answers).toEqual([]);
    expect(running.venue.standing().state.announcements.size).toBe(1);
    await expect(opens(token)).rejects.toThrow('token-unknown');
    desk.close();
  });
});
