import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../shared/domain/commands.ts';
import { DeviceId } from '../../../../shared/domain/ids.ts';
import type { DeviceDuty } from '../../../../shared/domain/records/device.ts';
import { anEvent, at, organiser, tableId, withCollections } from '../../../support/an-event.ts';
import { historyOf, judge } from '../../../support/judge.ts';

const id = DeviceId.parse('tablet-1');
const tokenHash = 'hash-of-the-token';
const asOrganiser = { actor: organiser };
const event = () => anEvent({ hosts: 2, guests: 1, floating: 1 });
const setUp = (duty: DeviceDuty, name = 'Door'): Command => ({
  kind: 'set-up-device',
  device: { id, name, duty },
  tokenHash,
});
const atTable = (number: number, name?: string) => setUp({ role: 'table', table: tableId(number) }, name);
const redirect = (number: number): Command => ({
  kind: 'redirect-device',
  device: id,
  table: tableId(number),
});
const rename = (name: string): Command => ({ kind: 'rename-device', device: id, name });
const revoke: Command = { kind: 'revoke-device', device: id };
const unknown = { code: 'unknown', what: 'device', id };
function hallWith(command: Command) {
  const hall = historyOf(event());
  hall.give(command, asOrganiser);
  return hall;
}

describe('a screen that is set up', () => {
  it.each<[string, DeviceDuty]>([
    ['a kiosk', { role: 'kiosk' }],
    ['the display of a table', { role: 'table', table: tableId(1) }],
    ['the wall of a hall', { role: 'lobby', hall: 'Main hall' }],
  ])('AC-4 %s has its role and place, and the hash of its token is a secret', (_what, duty) => {
    expect(judge(event(), setUp(duty), asOrganiser)).toEqual([
      { kind: 'device.set-up', device: { id, name: 'Door', duty, since: at('12:30') } },
      { kind: 'secret.kept', secret: { id, hash: tokenHash } },
    ]);
  });

  it('AC-4 not for a table or a hall that is none', () => {
    expect(judge(event(), atTable(9), asOrganiser)).toEqual({ code: 'unknown', what: 'table', id: 'T09' });
    expect(judge(event(), setUp({ role: 'lobby', hall: 'Annexe' }), asOrganiser)).toEqual({
      code: 'unknown',
      what: 'hall',
      id: 'Annexe',
    });
  });

  it('VW-L14 a hall is one that has tables, or sessions alone', () => {
    const wall = setUp({ role: 'lobby', hall: 'Main hall' });
    const without = (...names: ('tables' | 'sessions')[]) =>
      judge(
        withCollections(event(), Object.fromEntries(names.map((name) => [name, new Map()]))),
        wall,
        asOrganiser,
      );
    expect(without('tables')).toHaveLength(2);
    expect(without('sessions')).toHaveLength(2);
    expect(without('tables', 'sessions')).toMatchObject({ code: 'unknown', what: 'hall' });
  });

  it('DV-4 a table display is pointed at another table; its name goes along when it is that of the table', () => {
    const device = { id, since: at('12:30'), duty: { role: 'table', table: 'T02' } };
    expect(judge(hallWith(atTable(1, 'T01')).state(), redirect(2))).toEqual([
      { kind: 'device.set-up', device: { ...device, name: 'T02' } },
    ]);
    expect(judge(hallWith(atTable(1, 'By the window')).state(), redirect(2))).toEqual([
      { kind: 'device.set-up', device: { ...device, name: 'By the window' } },
    ]);
  });

  it('DV-4 not where it stands, at no table, and not a screen that is none or no table display', () => {
    const hall = hallWith(atTable(1));
    expect(judge(hall.state(), redirect(1))).toEqual({ code: 'already-there' });
    expect(judge(hall.state(), redirect(9))).toEqual({ code: 'unknown', what: 'table', id: 'T09' });
    expect(judge(event(), redirect(1))).toEqual(unknown);
    expect(judge(hallWith(setUp({ role: 'kiosk' })).state(), redirect(1))).toEqual({
      code: 'device-not-a-table',
      device: id,
    });
  });

  it('DV-8 a screen is renamed, as it is called nothing happens, and a person keeps the name', () => {
    const hall = hallWith(setUp({ role: 'kiosk' }));
    expect(judge(hall.state(), rename('Door'))).toEqual([]);
    expect(judge(hall.state(), rename('Entrance'))).toEqual([
      {
        kind: 'device.set-up',
        device: { id, name: 'Entrance', duty: { role: 'kiosk' }, since: at('12:30') },
      },
    ]);
    expect(judge(event(), rename('Entrance'))).toEqual(unknown);
    for (const role of ['staff', 'organiser'] as const)
      expect(judge(hallWith(setUp({ role }, 'Mori')).state(), rename('Abe'))).toEqual({
        code: 'device-is-a-person',
        device: id,
      });
  });

  it('LV-5 a screen that is revoked is gone with its secret, once', () => {
    const hall = hallWith(setUp({ role: 'kiosk' }));
    expect(hall.give(revoke)).toEqual([
      { kind: 'device.revoked', device: id },
      { kind: 'secret.forgotten', id },
    ]);
    expect([hall.state().devices.size, hall.state().secrets.size]).toEqual([0, 0]);
    expect(judge(hall.state(), revoke)).toEqual(unknown);
  });
});
