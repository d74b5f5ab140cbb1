import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeviceId } from '../../../shared/domain/ids.ts';
import { conditionOf } from '../../../shared/domain/screen.ts';
import { beatSeconds, type BeatReport, type ScreensReply } from '../../../shared/wire.ts';
import { wireVersion } from '../../../shared/wire-version.ts';
import { at, meetingId, tableId } from '../../support/an-event.ts';
import { aScreen, aVenue, type RunningVenue, type TestScreen } from '../../support/a-venue.ts';

const aBuild = new URL('../../support/a-build', import.meta.url).pathname;
const shape = { hosts: 2, guests: 2, meetings: [{ host: 1, guest: 1, start: '13:00' }] };

describe('the screens of a venue', () => {
  let running: RunningVenue;
  const screens: TestScreen[] = [];
  const kept = async (made: Promise<TestScreen>) => {
    screens.push(await made);
    return made;
  };
  const desk = async () =>
    kept(
      aScreen(running.base, await running.tokenFor({ role: 'staff' }, 'Mori'), wireVersion, {
        screen: 'desk',
      }),
    );
  const wall = () => kept(aScreen(running.base, null, wireVersion, { screen: 'lobby', place: 'Main hall' }));
  const tableDisplay = async (token: string) =>
    kept(aScreen(running.base, token, wireVersion, { screen: 'table' }));
  const tableToken = () => running.tokenFor({ role: 'table', table: tableId(1) }, 'Tablet 1');
  const list = (from: TestScreen): Promise<ScreensReply> => from.socket.emitWithAck('screens');
  const beat = (from: TestScreen, report: BeatReport) => from.socket.emitWithAck('beat', report);
  const deviceCalled = (name: string): DeviceId => {
    const known = [...running.venue.standing().state.devices.values()].find((device) => device.name === name);
    if (!known) throw new Error(`no device ${name}`);
    return known.id;
  };

  beforeEach(async () => {
    running = await aVenue(shape, { screens: aBuild });
  });
  afterEach(async () => {
    for (const one of screens.splice(0)) one.close();
    await running.stop();
  });

  it('DV-1 staff see each with page, place, name, table and since when', async () => {
    const mori = await desk();
    running.clock.set(at('12:40'));
    const [lobby, tablet] = [await wall(), await tableDisplay(await tableToken())];
    const { revision } = await tablet.follow();
    running.clock.set(at('12:41'));
    await beat(lobby, { revision: null, place: 'Annex' });
    const { screens: listed, now, rate } = await list(mori);
    expect({ now, rate }).toEqual({ now: at('12:41'), rate: 0 });
    expect(listed).toEqual([
      {
        id: mori.socket.id,
        page: 'desk',
        place: null,
        build: null,
        role: 'staff',
        device: deviceCalled('Mori'),
        name: 'Mori',
        table: null,
        connectedAt: at('12:30'),
        lastBeatAt: at('12:30'),
        revision: null,
        beatsBehind: 0,
      },
      {
        id: lobby.socket.id,
        page: 'lobby',
        place: 'Annex',
        build: null,
        role: 'nobody',
        device: null,
        name: null,
        table: null,
        connectedAt: at('12:40'),
        lastBeatAt: at('12:41'),
        revision: null,
        beatsBehind: 1,
      },
      {
        id: tablet.socket.id,
        page: 'table',
        place: null,
        build: null,
        role: 'table',
        device: deviceCalled('Tablet 1'),
        name: 'Tablet 1',
        table: tableId(1),
        connectedAt: at('12:40'),
        lastBeatAt: at('12:40'),
        revision,
        beatsBehind: 0,
      },
    ]);
  });

  it('DV-1 a wall and a table display are told of no screen', async () => {
    const [lobby, tablet] = [await wall(), await tableDisplay(await tableToken())];
    for (const one of [lobby, tablet])
      expect(await list(one)).toEqual({
        now: at('12:30'),
        rate: 0,
        screens: [],
        gone: [],
        build: 'b0b0b0b0',
      });
  });

  it('DV-7 a table display learns with its heartbeat how many others show its table', async () => {
    const [first, second] = [await tableDisplay(await tableToken()), await tableDisplay(await tableToken())];
    const other = await tableDisplay(await running.tokenFor({ role: 'table', table: tableId(2) }));
    const told = async (one: TestScreen) => (await beat(one, { revision: null, place: null })).sameTable;
    expect([await told(first), await told(second), await told(other), await told(await wall())]).toEqual([
      1, 1, 0, 0,
    ]);
    second.close();
    await expect.poll(() => told(first)).toBe(0);
  });

  it('UP-1 a screen is told which build the venue serves, and staff which build each screen runs', async () => {
    const mori = await desk();
    const old = await kept(aScreen(running.base, null, wireVersion, { screen: 'lobby', build: 'a1a1a1a1' }));
    expect((await old.follow()).build).toBe('b0b0b0b0');
    const { screens: listed, build } = await list(mori);
    expect(build).toBe('b0b0b0b0');
    expect(listed.map((one) => [one.page, one.build])).toEqual([
      ['desk', null],
      ['lobby', 'a1a1a1a1'],
    ]);
  });

  it('DV-1 a screen that left is gone from the list, and one that says nothing of itself is another page', async () => {
    const [mori, lobby] = [await desk(), await wall()];
    await kept(aScreen(running.base));
    expect((await list(mori)).screens.map(({ page }) => page)).toEqual(['desk', 'lobby', 'other']);
    lobby.close();
    await expect
      .poll(async () => (await list(mori)).screens.map(({ page }) => page))
      .toEqual(['desk', 'other']);
  });

  it('DV-1 a device that left is remembered with the time, until it is back', async () => {
    const token = await tableToken();
    const [mori, tablet] = [await desk(), await tableDisplay(token)];
    running.clock.set(at('12:50'));
    tablet.close();
    const device = deviceCalled('Tablet 1');
    await expect.poll(async () => (await list(mori)).gone).toEqual([{ device, at: at('12:50') }]);
    await tableDisplay(token);
    expect((await list(mori)).gone).toEqual([]);
  });

  it('DV-2 the list tells who is stale and who is behind', async () => {
    const [mori, lobby] = [await desk(), await wall()];
    const { revision } = await lobby.follow();
    const lobbyIs = async () => {
      const { screens: listed, ...clock } = await list(mori);
      const found = listed.find(({ page }) => page === 'lobby');
      return found && conditionOf(found, clock, beatSeconds);
    };
    await mori.give({
      kind: 'announce',
      to: { kind: 'lobby' },
      text: { ja: null, en: 'Hello' },
      until: null,
    });
    await beat(lobby, { revision, place: null });
    expect(await lobbyIs()).toBe('live');
    await beat(lobby, { revision, place: null });
    expect(await lobbyIs()).toBe('behind');
    await beat(lobby, { revision: (await lobby.follow()).revision, place: null });
    expect(await lobbyIs()).toBe('live');
    running.clock.set(at('12:31'));
    expect(await lobbyIs()).toBe('stale');
    // A heartbeat that is not of the contract's form gets its answer and counts for nothing.
    expect(
      await Reflect.apply(lobby.socket.emitWithAck, lobby.socket, ['beat', { revision: 'x' }]),
    ).toMatchObject({
      now: at('12:31'),
    });
    expect(await lobbyIs()).toBe('stale');
  });

  it('DV-3 identify and reload reach the one screen, and only staff send them', async () => {
    const [mori, one, two] = [await desk(), await wall(), await wall()];
    const heard: string[] = [];
    const listen = (screen: TestScreen, name: string) =>
      screen.socket.onAny((what) => heard.push(`${name} ${String(what)}`));
    listen(one, 'one');
    listen(two, 'two');
    const direct = (from: TestScreen, screen: string, what: 'identify' | 'reload') =>
      from.socket.emitWithAck('direct', { screen, what });
    const id = two.socket.id ?? '';
    expect(await direct(one, id, 'reload')).toEqual({ kind: 'not-allowed' });
    expect(await direct(mori, id, 'identify')).toEqual({ kind: 'sent' });
    expect(await direct(mori, id, 'reload')).toEqual({ kind: 'sent' });
    expect(await direct(mori, 'nobody-there', 'reload')).toEqual({ kind: 'gone' });
    expect(
      await Reflect.apply(mori.socket.emitWithAck, mori.socket, [
        'direct',
        { screen: id, what: 'disconnect' },
      ]),
    ).toEqual({ kind: 'malformed' });
    await list(one);
    await list(two);
    expect(heard).toEqual(['two identify', 'two reload']);
  });

  it('DV-4 a table display that is redirected comes back with the same token as the other table’s', async () => {
    running.clock.set(at('13:00'));
    const token = await tableToken();
    const [mori, tablet] = [await desk(), await tableDisplay(token)];
    const device = deviceCalled('Tablet 1');
    const gone = tablet.gone();
    expect(await mori.give({ kind: 'redirect-device', device, table: tableId(2) })).toMatchObject({
      kind: 'accepted',
      changes: [
        { kind: 'device.set-up', device: { id: device, duty: { role: 'table', table: tableId(2) } } },
      ],
    });
    expect(await gone).toBe('io server disconnect');
    const back = await tableDisplay(token);
    expect((await back.follow()).identity).toMatchObject({ role: 'table', device, table: tableId(2) });
    expect((await list(mori)).screens.map(({ table }) => table)).toEqual([null, tableId(2)]);
    expect(await back.give({ kind: 'start-meeting', meeting: meetingId(1, 1) })).toMatchObject({
      refusal: { code: 'not-your-table', yours: tableId(2) },
    });
  });

  it('DV-4 a display that is called after its table is called after the new one', async () => {
    const mori = await desk();
    await running.tokenFor({ role: 'table', table: tableId(1) }, tableId(1));
    const device = deviceCalled(tableId(1));
    await mori.give({ kind: 'redirect-device', device, table: tableId(2) });
    expect(running.venue.standing().state.devices.get(device)?.name).toBe(tableId(2));
  });

  it('DV-4 what is no table display, or not known, is not redirected', async () => {
    const mori = await desk();
    await tableToken();
    const redirect = async (device: string, table = tableId(2)) => {
      const outcome = await mori.give({ kind: 'redirect-device', device: device as DeviceId, table });
      return outcome.kind === 'refused' ? outcome.refusal : outcome.kind;
    };
    const tablet = deviceCalled('Tablet 1');
    const moriDevice = deviceCalled('Mori');
    expect(await redirect('nobody')).toEqual({ code: 'unknown', what: 'device', id: 'nobody' });
    expect(await redirect(moriDevice)).toEqual({ code: 'device-not-a-table', device: moriDevice });
    expect(await redirect(tablet, tableId(9))).toEqual({ code: 'unknown', what: 'table', id: tableId(9) });
    expect(await redirect(tablet, tableId(1))).toEqual({ code: 'already-there' });
  });
});
