import { z } from 'zod';
import { row } from './record.ts';

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

export const secretRow = row(Secret, {
  key: ({ id }) => id,
  audience: 'venue',
  personal: { secret: ['hash'] },
  lookups: {},
});
