import { describe, expect, it } from 'vitest';
import { DeviceId } from '../../../shared/domain/ids.ts';
import { deviceTokens } from '../../../shared/screen/frame/device-token.ts';
import { forgetSetUpCode, setUpCodeOf } from '../../../shared/screen/set-up/set-up-code.ts';
import { memoryTexts } from '../../support/memory-texts.ts';
import { tableId } from '../../support/an-event.ts';

const token = (table: number) => ({
  token: `table-${table}.secret-secret`,
  device: DeviceId.parse(`table-${table}`),
  duty: { role: 'table', table: tableId(table) } as const,
});

describe('a device’s token', () => {
  it('SC-6 is kept for each table and each venue of its own', () => {
    const storage = memoryTexts();
    const osaka = deviceTokens(storage, new URL('http://hall.local/osaka/'));
    const tokyo = deviceTokens(storage, new URL('http://hall.local/tokyo/'));
    osaka.keep('table', token(1));
    osaka.keep('table', token(2));
    expect(osaka.load('table', 'T01')).toEqual(token(1));
    expect(osaka.load('table', null)).toEqual(token(2));
    expect(osaka.load('kiosk', null)).toBeNull();
    expect(tokyo.load('table', 'T01')).toBeNull();
    osaka.forget('table', token(2));
    expect([osaka.load('table', 'T02'), osaka.load('table', null)]).toEqual([null, null]);
  });

  it('SC-6 one that cannot be read counts as none', () => {
    const storage = memoryTexts();
    storage.put('uketsuke / kiosk', '{"token":');
    expect(deviceTokens(storage, new URL('http://hall.local/')).load('kiosk', null)).toBeNull();
  });
});

describe('the set-up code', () => {
  it('SC-6 leaves the address bar, stays for the tab, and is forgotten when it has done its work', () => {
    const storage = memoryTexts();
    const shown: string[] = [];
    const history = {
      replaceState: (_data: unknown, _title: string, address: string) => void shown.push(address),
    };
    const at = (hash: string) => ({ hash, pathname: '/kiosk/', search: '?lang=en' });
    expect(setUpCodeOf(at('#setup=C433-TW3Y-74T2'), storage, history)).toBe('C433-TW3Y-74T2');
    expect(shown).toEqual(['/kiosk/?lang=en']);
    expect(setUpCodeOf(at(''), storage, history)).toBe('C433-TW3Y-74T2');
    forgetSetUpCode(storage);
    expect(setUpCodeOf(at(''), storage, history)).toBeNull();
  });
});
