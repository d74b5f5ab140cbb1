import { describe, expect, it } from 'vitest';
import { DeviceId } from '../../shared/domain/ids.ts';
import type { Device } from '../../shared/domain/records/device.ts';
import type { ConnectedScreen } from '../../shared/domain/screen.ts';
import { needingSomebody, screenRows, toReload } from '../../staff-desk/devices/screen-list.ts';
import { at, tableId } from '../support/an-event.ts';

const now = at('13:00');
const screen = (given: Partial<ConnectedScreen> & { id: string }): ConnectedScreen => ({
  page: 'lobby',
  place: null,
  build: 'b0b0b0b0',
  role: 'nobody',
  device: null,
  name: null,
  table: null,
  connectedAt: at('12:30'),
  lastBeatAt: now,
  revision: null,
  beatsBehind: 0,
  ...given,
});
const tablet = (number: number): Device => ({
  id: DeviceId.parse(`tablet-${number}`),
  name: tableId(number),
  duty: { role: 'table', table: tableId(number) },
  since: at('12:00'),
});
const tabletScreen = (number: number, given: Partial<ConnectedScreen> = {}) =>
  screen({
    id: `socket-${number}`,
    page: 'table',
    role: 'table',
    device: tablet(number).id,
    name: tableId(number),
    table: tableId(number),
    ...given,
  });
const rowsOf = (screens: ConnectedScreen[], devices: Device[] = [], gone: Device['id'][] = []) =>
  screenRows(
    {
      now,
      rate: 1,
      screens,
      gone: gone.map((device) => ({ device, at: at('12:45') })),
      build: 'b0b0b0b0',
    },
    devices,
  );

describe('the desk’s list of screens', () => {
  it('DV-7 two displays of one table both say so, and need somebody', () => {
    const other = tabletScreen(1, { id: 'socket-9', device: DeviceId.parse('tablet-9') });
    const rows = rowsOf([tabletScreen(1), other, tabletScreen(2)]);
    expect(rows.map((row) => [row.table, 'sameTable' in row && row.sameTable])).toEqual([
      [tableId(1), 1],
      [tableId(1), 1],
      [tableId(2), 0],
    ]);
    expect(needingSomebody(rows)).toBe(2);
  });

  it('UP-3 it says which version each runs, and all but the desk itself can be loaded again', () => {
    const old = screen({ id: 'wall', build: 'a1a1a1a1a1a1' });
    const desk = screen({ id: 'desk', page: 'desk', role: 'staff' });
    const rows = rowsOf([old, desk, screen({ id: 'mute', build: null })], [tablet(1)]);
    expect(
      rows.flatMap((row) => (row.condition === 'missing' ? [] : [[row.key, row.version, row.isOldVersion]])),
    ).toEqual([
      ['mute', null, false],
      ['wall', 'a1a1a1', true],
      ['desk', 'b0b0b0', false],
    ]);
    expect(toReload(rows, ({ page }) => page === 'desk')).toEqual(['mute', 'wall']);
  });

  it('DV-5 what was set up and is not connected is missing, with the time when it left', () => {
    const rows = rowsOf([tabletScreen(2)], [tablet(1), tablet(2), tablet(3)], [tablet(1).id]);
    expect(rows.map(({ key, condition }) => [key, condition])).toEqual([
      ['tablet-1', 'missing'],
      ['tablet-3', 'missing'],
      ['tablet-2 table', 'live'],
    ]);
    expect(rows[0]).toMatchObject({ goneAt: at('12:45'), setUpAt: at('12:00') });
    expect(rows[1]).toMatchObject({ goneAt: null });
    expect(needingSomebody(rows)).toBe(2);
  });

  it('DV-5 a staff desk that is closed or sleeps needs nobody, and is listed as one that is still signed in', () => {
    const staff: Device = { ...tablet(1), id: DeviceId.parse('staff-1'), duty: { role: 'staff' } };
    const asleep = screen({ id: 'a', page: 'desk', role: 'staff', lastBeatAt: at('12:31') });
    const rows = rowsOf([asleep], [staff]);
    expect(rows.map(({ page, condition }) => [page, condition])).toEqual([
      ['desk', 'stale'],
      ['desk', 'missing'],
    ]);
    expect(needingSomebody(rows)).toBe(0);
  });

  it('DV-5 a device that was set up after the list was made is not missed yet', () => {
    expect(rowsOf([], [{ ...tablet(1), since: at('13:01') }])).toEqual([]);
  });

  it('DV-5 stale and behind screens of the hall come first, the others by page and table', () => {
    const rows = rowsOf([
      screen({ id: 'wall', place: 'Main hall' }),
      tabletScreen(10),
      tabletScreen(9),
      screen({ id: 'late wall', beatsBehind: 2 }),
      tabletScreen(11, { lastBeatAt: at('12:59') }),
    ]);
    expect(rows.map(({ key }) => key)).toEqual([
      'tablet-11 table',
      'late wall',
      'tablet-9 table',
      'tablet-10 table',
      'wall',
    ]);
    expect(rows[0]).toMatchObject({ condition: 'stale', silentSeconds: 60 });
    expect(needingSomebody(rows)).toBe(2);
  });

  it('DV-5 two pages of one device are two lines', () => {
    const keys = rowsOf([tabletScreen(1), tabletScreen(1, { id: 'second' })]).map(({ key }) => key);
    expect(new Set(keys)).toEqual(new Set(['tablet-1 table', 'second']));
  });
});
