import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { VenueCheckReport } from '../../../shared/domain/venue-check/findings.ts';
import { Instant } from '../../../shared/domain/time.ts';
import { noteBackup } from '../../../server/journal/backup-facts.ts';
import { disk } from '../../../server/journal/disk.ts';
import { packageVersion } from '../../../server/package-root.ts';
import type { VenueCheckReply, VenueCheckResults } from '../../../shared/wire.ts';
import { wireVersion } from '../../../shared/wire-version.ts';
import { at, tableId } from '../../support/an-event.ts';
import { aScreen, aVenue, type RunningVenue, type TestScreen } from '../../support/a-venue.ts';
import { aFolder } from '../../support/folder.ts';

describe('the venue check on the wire', () => {
  let running: RunningVenue;
  let folder: Awaited<ReturnType<typeof aFolder>>;
  const screens: TestScreen[] = [];
  const open = async (token: string | null, page: 'check' | 'desk' | 'table' | 'kiosk' = 'check') => {
    const screen = await aScreen(running.base, token, wireVersion, { screen: page });
    screens.push(screen);
    return screen;
  };
  const send = (from: TestScreen, report: VenueCheckReport): Promise<VenueCheckReply> =>
    from.socket.emitWithAck('check', report);
  const list = (from: TestScreen): Promise<VenueCheckResults> => from.socket.emitWithAck('checks');
  const report = (given: Partial<VenueCheckReport> = {}): VenueCheckReport => ({
    duty: 'lobby',
    name: null,
    findings: [{ check: 'secure', secure: false }],
    ...given,
  });

  beforeEach(async () => {
    folder = await aFolder();
    running = await aVenue({ hosts: 2, guests: 1 }, { data: join(folder.path, 'data') });
  });
  afterEach(async () => {
    for (const one of screens.splice(0)) one.close();
    await running.stop();
    await folder.remove();
  });

  it('VC-3 staff read what each device reported last, by its own name or the one it gave, and nothing is journalled', async () => {
    const desk = await open(await running.tokenFor({ role: 'staff' }, 'Mori'), 'desk');
    const kiosk = await open(await running.tokenFor({ role: 'kiosk' }, 'Door kiosk'));
    const wall = await open(null);
    const { revision } = running.venue.standing();
    expect(await send(kiosk, report({ duty: 'kiosk', name: 'Not mine' }))).toEqual({
      kind: 'noted',
      version: packageVersion(),
    });
    await send(wall, report({ name: 'Wall by the stairs' }));
    running.clock.set(at('12:35'));
    await send(kiosk, report({ duty: 'kiosk', findings: [] }));
    const { devices, now } = await list(desk);
    expect(now).toBe(at('12:35'));
    expect(devices.map(({ name, duty, at: when, findings }) => [name, duty, when, findings.length])).toEqual([
      ['Door kiosk', 'kiosk', at('12:35'), 0],
      ['Wall by the stairs', 'lobby', at('12:30'), 1],
    ]);
    expect(running.venue.standing().revision).toBe(revision);
  });

  it('VC-3 whoever is not of the staff learns nothing, and what is not of the form is not noted', async () => {
    const desk = await open(await running.tokenFor({ role: 'staff' }, 'Mori'), 'desk');
    const wall = await open(null);
    await send(wall, report({ name: 'Wall' }));
    expect(await list(wall)).toMatchObject({ devices: [], server: [] });
    const odd = [
      null,
      {},
      { ...report(), findings: [{ check: 'scanner', arrived: 'TOKEN', composed: false }] },
    ];
    for (const one of odd)
      expect(await Reflect.apply(wall.socket.emitWithAck, wall.socket, ['check', one])).toMatchObject({
        kind: 'malformed',
      });
    expect((await list(desk)).devices).toHaveLength(1);
  });

  it('VC-3 of the devices that anybody can name it keeps the last 300', async () => {
    const desk = await open(await running.tokenFor({ role: 'staff' }, 'Mori'), 'desk');
    const wall = await open(null);
    for (let number = 1; number <= 301; number += 1) await send(wall, report({ name: `Wall ${number}` }));
    const { devices } = await list(desk);
    expect([devices.length, devices[0]?.name, devices.at(-1)?.name]).toEqual([300, 'Wall 301', 'Wall 2']);
  });

  it('VC-4 the server tells of its disk, backup, certificate, clock, passphrase, kiosks and tables', async () => {
    const desk = await open(await running.tokenFor({ role: 'staff' }, 'Mori'), 'desk');
    const found = async () => Object.fromEntries((await list(desk)).server.map((one) => [one.check, one]));
    expect(await found()).toMatchObject({
      disk: { freeBytes: expect.any(Number), syncMs: expect.any(Number), refused: false },
      backup: { ageMs: null },
      certificate: { daysLeft: null },
      'server-clock': { today: '2027-02-15', daysBefore: 0, rate: 0 },
      'time-zone': { event: 'Asia/Tokyo', aheadMinutes: expect.any(Number) },
      passphrase: { set: true },
      kiosks: { connected: 0 },
      tables: { without: [tableId(1), tableId(2)], of: 2 },
    });
    await open(await running.tokenFor({ role: 'kiosk' }), 'kiosk');
    await open(await running.tokenFor({ role: 'table', table: tableId(2) }), 'table');
    await noteBackup(disk, join(folder.path, 'data'), Instant.parse(Date.now() - 60_000));
    const later = await found();
    expect(later).toMatchObject({ kiosks: { connected: 1 }, tables: { without: [tableId(1)], of: 2 } });
    const backup = later.backup?.check === 'backup' ? later.backup.ageMs : null;
    expect(backup).toBeGreaterThanOrEqual(60_000);
    expect(backup).toBeLessThan(120_000);
  });
});
