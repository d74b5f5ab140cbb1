import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeviceToken, PairingCode } from '../../../shared/wire.ts';
import { aScreen, aVenue, type RunningVenue } from '../../support/a-venue.ts';
import { meetingId, tableId } from '../../support/an-event.ts';
import { post } from '../../support/post.ts';

const minuteMs = 60_000;
const forTable = { name: 'Tablet 7', duty: { role: 'table', table: tableId(2) } };

describe('pairing a screen with a code', () => {
  let running: RunningVenue;
  let time = 0;
  beforeEach(async () => {
    time = 0;
    running = await aVenue(
      { hosts: 2, guests: 2, meetings: [{ host: 1, guest: 1, start: '13:00' }] },
      { steadyNow: () => time, address: () => 'https://192.0.2.7:8443/' },
    );
  });
  afterEach(() => running.stop());

  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const ask = async (wanted: object, token?: string) =>
    post(running.base, 'api/pairing-codes', wanted, token === undefined ? {} : bearer(token));
  const codeFor = async (wanted: object) => {
    const made = await ask(wanted, await running.tokenFor({ role: 'staff' }, 'Mori'));
    return PairingCode.parse(made.body).code;
  };
  const use = (code: string) => post(running.base, 'api/pairings', { code });
  const used = async (code: string) => DeviceToken.parse((await use(code)).body);
  const devices = () => [...running.venue.standing().state.devices.values()];

  it('AC-4 the device that uses the code gets a token of its own, with role, place and name', async () => {
    const { token, duty } = await used(await codeFor(forTable));
    expect(duty).toEqual(forTable.duty);
    expect(running.venue.access.actorOf(token)).toMatchObject({
      role: 'table',
      name: 'Tablet 7',
      table: tableId(2),
    });
    const tablet = await aScreen(running.base, token);
    expect((await tablet.follow()).identity).toMatchObject({ role: 'table', name: 'Tablet 7' });
    expect(await tablet.give({ kind: 'call-meeting', meeting: meetingId(1, 1) })).toMatchObject({
      refusal: { code: 'not-your-table' },
    });
    tablet.close();
  });

  it('AC-4 a paired wall hears what any wall hears, under its name', async () => {
    const { token } = await used(await codeFor({ name: 'Wall', duty: { role: 'lobby', hall: 'Main hall' } }));
    const wall = await aScreen(running.base, token);
    const reply = await wall.follow();
    expect(reply).toMatchObject({
      audience: 'hall',
      identity: { role: 'lobby', name: 'Wall', hall: 'Main hall' },
    });
    expect(JSON.stringify(reply)).not.toMatch(/試験 太郎|secret@|scrypt/);
    wall.close();
  });

  it('AC-4 a code works once, however it is typed, and of two that use it together one wins', async () => {
    const code = await codeFor({ name: 'Door', duty: { role: 'kiosk' } });
    const typed = ` ${code.toLowerCase().replace('-', ' ')} `;
    const both = await Promise.all([use(typed), use(code)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 401]);
    expect(await use(code)).toMatchObject({ status: 401, body: { code: 'pairing-code-wrong' } });
    expect(devices().filter(({ name }) => name === 'Door')).toHaveLength(1);
  });

  it('AC-4 a code is good for ten minutes of real time, whatever the venue’s clock does', async () => {
    const [early, late] = [await codeFor(forTable), await codeFor(forTable)];
    time += 10 * minuteMs - 1;
    expect((await use(early)).status).toBe(201);
    time += 1;
    expect((await use(late)).status).toBe(401);
  });

  it('AC-4 staff alone are given codes, and for screens of the hall alone', async () => {
    expect(await ask(forTable)).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    const others = [
      { role: 'kiosk' },
      { role: 'table', table: tableId(1) },
      { role: 'lobby', hall: 'Main hall' },
    ] as const;
    for (const duty of others) {
      expect((await ask(forTable, await running.tokenFor(duty))).status).toBe(403);
    }
    const organiser = await running.tokenFor({ role: 'organiser' });
    expect((await ask(forTable, organiser)).status).toBe(201);
    expect((await ask({ name: 'Me', duty: { role: 'staff' } }, organiser)).status).toBe(400);
    expect((await ask({ name: 'Me', duty: { role: 'organiser' } }, organiser)).status).toBe(400);
  });

  it('AC-4 a code for a table or hall that is not there pairs nothing', async () => {
    const noTable = await codeFor({ name: 'x', duty: { role: 'table', table: 'T99' } });
    const noHall = await codeFor({ name: 'x', duty: { role: 'lobby', hall: 'Nowhere' } });
    for (const code of [noTable, noHall]) expect(await use(code)).toMatchObject({ status: 404 });
  });

  it('AC-4 whoever was put out vouches for no screen any more', async () => {
    const token = await running.tokenFor({ role: 'staff' }, 'Abe');
    const { code } = PairingCode.parse((await ask(forTable, token)).body);
    await running.venue.access.leave(token);
    expect((await use(code)).status).toBe(401);
  });

  it('AC-4 wrong codes make an address wait, and a good one goes through all the same', async () => {
    const code = await codeFor(forTable);
    const wrong: number[] = [];
    for (let count = 0; count < 31; count += 1) wrong.push((await use('WRNG-CODE')).status);
    expect([wrong[29], wrong[30]]).toEqual([401, 429]);
    expect((await use(code)).status).toBe(201);
  });

  it('AC-4 codes are in no journal and no list, and the desk on localhost is told the hall’s address', async () => {
    const before = running.venue.standing();
    const token = await running.tokenFor({ role: 'staff' }, 'Mori');
    const made = PairingCode.parse((await ask(forTable, token)).body);
    expect(made).toMatchObject({ seconds: 600, address: 'https://192.0.2.7:8443/' });
    const after = running.venue.standing();
    expect(after.revision - before.revision).toBe(2);
    expect(JSON.stringify([...after.state.steps.values(), ...after.state.secrets.values()])).not.toContain(
      made.code,
    );
  });

  it('DV-8 a screen is renamed and keeps its token; a person who signed in keeps the name', async () => {
    const { token, device } = await used(await codeFor(forTable));
    const [tablet, desk] = [
      await aScreen(running.base, token),
      await aScreen(running.base, await running.tokenFor({ role: 'staff' }, 'Mori')),
    ];
    const gone = tablet.gone();
    expect(await desk.give({ kind: 'rename-device', device, name: 'By the door' })).toMatchObject({
      kind: 'accepted',
      changes: [{ kind: 'device.set-up', device: { name: 'By the door', duty: forTable.duty } }],
    });
    await gone;
    const back = await aScreen(running.base, token);
    expect((await back.follow()).identity).toMatchObject({ name: 'By the door', table: tableId(2) });
    const mori = devices().find(({ duty }) => duty.role === 'staff');
    if (!mori) throw new Error('no desk');
    expect(await desk.give({ kind: 'rename-device', device: mori.id, name: 'Abe' })).toEqual({
      kind: 'refused',
      refusal: { code: 'device-is-a-person', device: mori.id },
    });
    for (const one of [back, desk]) one.close();
  });
});
