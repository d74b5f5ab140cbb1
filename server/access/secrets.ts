import { createHash, randomBytes as cryptoBytes, scrypt, timingSafeEqual } from 'node:crypto';

/**
 * Cost of one passphrase hash: N = 2^15, r = 8, p = 1, as OWASP's password storage cheat sheet gives for scrypt where
 * memory is shared with other work (32 MB, about 60 ms a try on a small machine).
 */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const hashLength = 32;

/** Source of secrets: cryptographically random bytes. */
export type RandomBytes = (count: number) => Uint8Array;
export const systemRandomBytes: RandomBytes = (count) => cryptoBytes(count);

/** Salted scrypt hash of a passphrase, as `scrypt$N$r$p$salt$hash` with both in base64url. */
export async function hashPassphrase(passphrase: string, randomBytes: RandomBytes): Promise<string> {
  const salt = Buffer.from(randomBytes(16));
  const hash = await derive(passphrase, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Whether `passphrase` is the one that `kept` was made of; false for a hash of another make. */
export async function isPassphrase(passphrase: string, kept: string): Promise<boolean> {
  const [scheme, N, r, p, salt, hash] = kept.split('$');
  if (scheme !== 'scrypt' || !salt || !hash) return false;
  const options = { N: Number(N), r: Number(r), p: Number(p), maxmem: cost.maxmem };
  const derived = await derive(passphrase, Buffer.from(salt, 'base64url'), options);
  return sameBytes(derived, Buffer.from(hash, 'base64url'));
}

/**
 * Hash of a device token's secret part. The secret is 256 random bits, so that one round of SHA-256 over it and the
 * device's id as salt is enough.
 */
export function hashToken(device: string, secret: string): string {
  return createHash('sha256').update(`${device}.${secret}`).digest('base64url');
}

export function isToken(device: string, secret: string, kept: string): boolean {
  return sameBytes(Buffer.from(hashToken(device, secret)), Buffer.from(kept));
}

/** Compares in a time that tells nothing of where they differ. */
export function sameBytes(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

function derive(passphrase: string, salt: Buffer, options: typeof cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC').trim(), salt, hashLength, options, (error, hash) =>
      error ? reject(error) : resolve(hash),
    );
  });
}

/** A word for people to type: `groups` times four characters that nobody mixes up, such as `7KQM-2XPD-9RHT`. */
export function readableSecret(randomBytes: RandomBytes, groups: number): string {
  const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ34';
  const characters = [...randomBytes(groups * 4)].map((byte) => alphabet.charAt(byte % alphabet.length));
  return Array.from({ length: groups }, (_, group) =>
    characters.slice(group * 4, group * 4 + 4).join(''),
  ).join('-');
}
