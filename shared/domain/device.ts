import { z } from 'zod';
import { DeviceId, TableId } from './ids.ts';
import { shortName } from './text.ts';
import { Instant } from './time.ts';

/** What a device is for, with its place. A staff desk that is signed in is a device too; its name is the person's. */
export const DeviceDuty = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('kiosk') }),
  z.strictObject({ role: z.literal('table'), table: TableId }),
  z.strictObject({ role: z.literal('staff') }),
]);
export type DeviceDuty = z.infer<typeof DeviceDuty>;

/** A screen that staff set up once and that keeps a token since. */
export const Device = z.strictObject({ id: DeviceId, name: shortName, duty: DeviceDuty, since: Instant });
export type Device = z.infer<typeof Device>;

/** A salted hash of a secret; never leaves the venue server. `id` is a device's id, or `passphrase` for the staff's. */
export const Secret = z.strictObject({ id: z.string().min(1).max(64), hash: z.string().min(16).max(400) });
export type Secret = z.infer<typeof Secret>;
export const passphraseSecretId = 'passphrase';

/** Who gives a command. The venue server says so from the token; nobody says it of himself. */
export const Actor = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('nobody') }),
  z.strictObject({ role: z.literal('kiosk'), device: DeviceId, name: shortName }),
  z.strictObject({ role: z.literal('table'), device: DeviceId, name: shortName, table: TableId }),
  z.strictObject({ role: z.literal('staff'), device: DeviceId, name: shortName }),
  /** The command line of the machine that runs the venue, and the host application that mounts it. */
  z.strictObject({ role: z.literal('organiser') }),
]);
export type Actor = z.infer<typeof Actor>;
export type Role = Actor['role'];
