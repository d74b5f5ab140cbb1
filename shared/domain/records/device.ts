import { z } from 'zod';
import { DeviceId, TableId } from '../ids.ts';
import { shortName } from '../text.ts';
import { Instant } from '../time.ts';
import { row } from './record.ts';

/** What a screen that staff set up or pair is for, with its place. */
export const ScreenDuty = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('kiosk') }),
  z.strictObject({ role: z.literal('table'), table: TableId }),
  /** A wall that staff paired, so that it is listed by name. It hears no more than a wall that anyone may open. */
  z.strictObject({ role: z.literal('lobby'), hall: shortName }),
]);
export type ScreenDuty = z.infer<typeof ScreenDuty>;

/**
 * What a device is for. A person who is signed in has a device too, of the role that the passphrase gave; its name is the
 * person's.
 */
export const DeviceDuty = z.discriminatedUnion('role', [
  ...ScreenDuty.options,
  z.strictObject({ role: z.literal('staff') }),
  z.strictObject({ role: z.literal('organiser') }),
]);
export type DeviceDuty = z.infer<typeof DeviceDuty>;

/** Whether the device stands for a person who signed in, not for a screen of the hall. */
export function isPerson(duty: DeviceDuty): duty is Exclude<DeviceDuty, ScreenDuty> {
  return duty.role === 'staff' || duty.role === 'organiser';
}

/** A screen that staff set up once and that keeps a token since. */
export const Device = z.strictObject({ id: DeviceId, name: shortName, duty: DeviceDuty, since: Instant });
export type Device = z.infer<typeof Device>;

export const deviceRow = row(Device, {
  key: ({ id }) => id,
  audience: 'staff',
  personal: {},
  lookups: {},
});
