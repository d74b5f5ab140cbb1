import { accepted, refused } from '../../decision.ts';
import { DeviceId } from '../../ids.ts';
import { Device, isPerson } from '../../records/device.ts';
import { command } from '../command.ts';

/** A screen is called otherwise. A person who signed in keeps her name: the history says by it who did what. */
export const renameDevice = command(
  'rename-device',
  { device: DeviceId, name: Device.shape.name },
  {
    mayGive: ['staff', 'organiser'],
    judge(state, { device: id, name }) {
      const device = state.devices.get(id);
      if (!device) return refused({ code: 'unknown', what: 'device', id });
      if (isPerson(device.duty)) return refused({ code: 'device-is-a-person', device: id });
      if (device.name === name) return accepted();
      return accepted({ kind: 'device.set-up', device: { ...device, name } });
    },
  },
);
