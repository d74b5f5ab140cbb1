import { accepted, refused } from '../../decision.ts';
import { DeviceId } from '../../ids.ts';
import { command } from '../command.ts';

/** The device's token is worth nothing from now on. */
export const revokeDevice = command(
  'revoke-device',
  { device: DeviceId },
  {
    mayGive: ['staff', 'organiser'],
    judge(state, { device }) {
      if (!state.devices.has(device)) return refused({ code: 'unknown', what: 'device', id: device });
      return accepted({ kind: 'device.revoked', device }, { kind: 'secret.forgotten', id: device });
    },
  },
);
