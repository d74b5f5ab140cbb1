import { describe, expect, it } from 'vitest';
import { DeviceId } from '../../../shared/domain/ids.ts';
import { redirectedToken } from '../../../shared/screen/frame/redirected.ts';
import type { DeviceToken, Identity } from '../../../shared/wire.ts';
import { kiosk, tableId } from '../../support/an-event.ts';

const device = DeviceId.parse('table-1');
const token: DeviceToken = { token: 'table-1.secret', device, duty: { role: 'table', table: tableId(1) } };
const told = (table: number, by = device): Identity => ({
  role: 'table',
  device: by,
  name: 'Tablet',
  table: tableId(table),
});

describe('the token of a table display', () => {
  it('DV-4 is kept with the table that the venue tells', () => {
    expect(redirectedToken(token, told(2))).toEqual({
      ...token,
      duty: { role: 'table', table: tableId(2) },
    });
  });

  it('DV-4 stays as it is while they agree, before the venue spoke, and for whoever is no table display', () => {
    expect(redirectedToken(token, told(1))).toBeNull();
    expect(redirectedToken(token, null)).toBeNull();
    expect(redirectedToken(token, told(2, DeviceId.parse('table-2')))).toBeNull();
    expect(redirectedToken({ ...token, duty: { role: 'kiosk' } }, kiosk)).toBeNull();
  });
});
