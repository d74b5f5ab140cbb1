import { z } from 'zod';
import { DeviceId } from '../ids.ts';
import { Device } from '../records/device.ts';
import { Secret } from '../records/secret.ts';
import { unreachable } from '../unreachable.ts';
import type { Family } from './family.ts';

const schemas = [
  z.strictObject({ kind: z.literal('device.set-up'), device: Device }),
  z.strictObject({ kind: z.literal('device.revoked'), device: DeviceId }),
  z.strictObject({ kind: z.literal('secret.kept'), secret: Secret }),
  z.strictObject({ kind: z.literal('secret.forgotten'), id: Secret.shape.id }),
] as const;

/**
 * A screen was set up, or given another name or place, or is one no more; a secret of it was kept or forgotten. These name
 * what goes by its id alone: a hash that is forgotten must not be written down once more.
 */
export type DeviceChange = z.infer<(typeof schemas)[number]>;

export const device: Family<DeviceChange> = {
  schemas,
  collectionOf: {
    'device.set-up': 'devices',
    'device.revoked': 'devices',
    'secret.kept': 'secrets',
    'secret.forgotten': 'secrets',
  },
  apply(draft, change) {
    switch (change.kind) {
      case 'device.set-up':
        return draft.put('devices', change.device);
      case 'device.revoked':
        return draft.remove('devices', change.device);
      case 'secret.kept':
        return draft.put('secrets', change.secret);
      case 'secret.forgotten':
        return draft.remove('secrets', change.id);
      default:
        return unreachable(change);
    }
  },
  // A device has gone out into the hall with its token.
  inverseOf: () => null,
  stillStands: () => false,
  subjectOf: () => null,
};
