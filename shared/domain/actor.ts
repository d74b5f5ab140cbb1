import { z } from 'zod';
import { DeviceId, TableId } from './ids.ts';
import { shortName } from './text.ts';

/** Who gives a command. The venue server says so from the token; nobody says it of themselves. */
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
