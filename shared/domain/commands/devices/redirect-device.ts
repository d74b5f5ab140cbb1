import { accepted, refused } from '../../decision.ts';
import { DeviceId, TableId } from '../../ids.ts';
import { command } from '../command.ts';

/** A table display is pointed at another table. It keeps its token, and its name unless it is called after its table. */
export const redirectDevice = command(
  'redirect-device',
  { device: DeviceId, table: TableId },
  {
    mayGive: ['staff', 'organiser'],
    judge(state, { device: id, table }) {
      const device = state.devices.get(id);
      if (!device) return refused({ code: 'unknown', what: 'device', id });
      if (device.duty.role !== 'table') return refused({ code: 'device-not-a-table', device: id });
      if (!state.tables.has(table)) return refused({ code: 'unknown', what: 'table', id: table });
      if (device.duty.table === table) return refused({ code: 'already-there' });
      const name = device.name === device.duty.table ? table : device.name;
      return accepted({ kind: 'device.set-up', device: { ...device, name, duty: { role: 'table', table } } });
    },
  },
);
