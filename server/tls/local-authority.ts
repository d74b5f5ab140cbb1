import { createPrivateKey, randomBytes, X509Certificate } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import type { Instant } from '../../shared/domain/time.ts';

/** A certificate with its private key, as PEM. */
export type KeyPair = { key: string; cert: string };
/** What an HTTPS server presents, and the authority's certificate that a tablet must trust for it. */
export type LocalCertificate = KeyPair & { authority: string };

const dayMs = 24 * 3_600_000;
/** The event's whole series: tablets trust the authority once. */
const authorityDays = 10 * 365;
/** Apple's systems refuse a server's certificate that is good for longer than 398 days (support.apple.com/102028). */
const certificateDays = 397;
/** An event and its preparation are over within this; what ends sooner is made again at the next start. */
const renewBeforeDays = 30;

export type AuthorityOptions = {
  /** Made when missing; nobody but its owner may read it. */
  folder: string;
  /** Host names and IP addresses under which the venue is opened. */
  hosts: readonly string[];
  now: Instant;
};

/**
 * A certificate for `hosts` from an authority of the venue's own. Both are made when missing and kept; the certificate is
 * made again when the hosts are others or it nears its end, and then trusted by everybody who trusts the authority.
 */
export async function localCertificate({ folder, hosts, now }: AuthorityOptions): Promise<LocalCertificate> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const authority = (await keptPair(folder, 'ca')) ?? null;
  const trusted =
    authority && isGood(authority, now) ? authority : await keep(folder, 'ca', await newAuthority(now));
  const kept = await keptPair(folder, 'server');
  const serves = kept && isGood(kept, now) && isFor(kept, hosts) && isFrom(kept, trusted);
  const server = serves ? kept : await keep(folder, 'server', await newCertificate(trusted, hosts, now));
  return { ...server, authority: trusted.cert };
}

/** The pair of that name; null when it is missing, or is not a pair. */
async function keptPair(folder: string, name: string): Promise<KeyPair | null> {
  try {
    const [key, cert] = await Promise.all(
      [`${name}.key`, `${name}.crt`].map((file) => readFile(join(folder, file), 'utf8')),
    );
    if (key === undefined || cert === undefined) return null;
    return new X509Certificate(cert).checkPrivateKey(createPrivateKey(key)) ? { key, cert } : null;
  } catch {
    // Missing, cut or foreign: it is made again.
    return null;
  }
}

/** The key is written before its certificate: cut in between, the two do not match and are made again. */
async function keep(folder: string, name: string, pair: KeyPair): Promise<KeyPair> {
  await put(join(folder, `${name}.key`), pair.key, 0o600);
  await put(join(folder, `${name}.crt`), pair.cert, 0o644);
  return pair;
}

/** Nobody else can read a key at any moment: its file is made with its mode, and takes its place when it is whole. */
async function put(path: string, text: string, mode: number): Promise<void> {
  const unfinished = `${path}.new`;
  await rm(unfinished, { force: true });
  await writeFile(unfinished, text, { mode, flag: 'wx', flush: true });
  await rename(unfinished, path);
}

function isGood({ cert }: KeyPair, now: Instant): boolean {
  const { validFrom, validTo } = new X509Certificate(cert);
  return Date.parse(validFrom) <= now && Date.parse(validTo) > now + renewBeforeDays * dayMs;
}

function isFor({ cert }: KeyPair, hosts: readonly string[]): boolean {
  const certificate = new X509Certificate(cert);
  return hosts.every((host) =>
    isIP(host) ? certificate.checkIP(host) !== undefined : certificate.checkHost(host) !== undefined,
  );
}

function isFrom({ cert }: KeyPair, authority: KeyPair): boolean {
  const issuer = new X509Certificate(authority.cert);
  const certificate = new X509Certificate(cert);
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

async function newAuthority(now: Instant): Promise<KeyPair> {
  const made = new Date(now).toISOString().slice(0, 10);
  // A tablet may know several venues: authorities of one name would be taken for each other.
  const mark = randomBytes(3).toString('hex').toUpperCase();
  const pems = await generate([{ name: 'commonName', value: `Uketsuke venue ${made} ${mark}` }], {
    ...span(now, authorityDays),
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      // It signs servers only, and no further authorities.
      { name: 'basicConstraints', cA: true, pathLenConstraint: 0, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return { key: pems.private, cert: pems.cert };
}

async function newCertificate(authority: KeyPair, hosts: readonly string[], now: Instant): Promise<KeyPair> {
  const ends = Date.parse(new X509Certificate(authority.cert).validTo);
  const { notBeforeDate, notAfterDate } = span(now, certificateDays);
  const pems = await generate([{ name: 'commonName', value: hosts[0] ?? 'localhost' }], {
    notBeforeDate,
    notAfterDate: new Date(Math.min(notAfterDate.getTime(), ends)),
    keyType: 'ec',
    algorithm: 'sha256',
    ca: authority,
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: hosts.map((host) => (isIP(host) ? { type: 7, ip: host } : { type: 2, value: host })),
      },
    ],
  });
  return { key: pems.private, cert: pems.cert };
}

/** From a day ago, as the clocks of tablets are not right, for `days` in all. */
function span(now: Instant, days: number): { notBeforeDate: Date; notAfterDate: Date } {
  return { notBeforeDate: new Date(now - dayMs), notAfterDate: new Date(now + (days - 1) * dayMs) };
}
