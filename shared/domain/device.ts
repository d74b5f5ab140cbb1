import { z } from 'zod';
import { DeviceId, TableId } from './ids.ts';
import { shortName } from './text.ts';
import { Instant } from './time.ts';

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

/** A salted hash of a secret; never leaves the venue server. `id` is a device's id, or names a passphrase. */
export const Secret = z.strictObject({ id: z.string().min(1).max(64), hash: z.string().min(16).max(400) });
export type Secret = z.infer<typeof Secret>;
/** Whose passphrase it is: each lets a person sign in with that role. */
export const PassphraseRole = z.enum(['staff', 'organiser']);
export type PassphraseRole = z.infer<typeof PassphraseRole>;
export const passphraseSecretId: Record<PassphraseRole, string> = {
  staff: 'passphrase',
  organiser: 'passphrase-organiser',
};

/** Who gives a command. The venue server says so from the token; nobody says it of himself. */
export const Actor = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('nobody') }),
  z.strictObject({ role: z.literal('kiosk'), device: DeviceId, name: shortName }),
  z.strictObject({ role: z.literal('table'), device: DeviceId, name: shortName, table: TableId }),
  z.strictObject({ role: z.literal('lobby'), device: DeviceId, name: shortName, hall: shortName }),
  z.strictObject({ role: z.literal('staff'), device: DeviceId, name: shortName }),
  /**
   * A person who signed in with the organiser's passphrase. Device and name are null for the command line of the machine
   * that runs the venue and the host application that mounts it; in journals from before people could be, they are left out.
   */
  z.strictObject({
    role: z.literal('organiser'),
    device: DeviceId.nullable().default(null),
    name: shortName.nullable().default(null),
  }),
]);
export type Actor = z.infer<typeof Actor>;
export type Role = Actor['role'];

/** The venue server's own terminal, and the host application. */
export const terminal: Actor = { role: 'organiser', device: null, name: null };
