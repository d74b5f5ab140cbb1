import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Instant } from '../../shared/domain/time.ts';
import type { KeyPair } from './local-authority.ts';

/** Reads a certificate (with its chain) and its key, as PEM. Throws with a sentence that names the file and the fault. */
export async function givenCertificate(certFile: string, keyFile: string, now: Instant): Promise<KeyPair> {
  const cert = await read(certFile, '--cert');
  const key = await read(keyFile, '--key');
  const certificate = parsed(() => new X509Certificate(cert), certFile, 'a certificate in PEM form');
  const secret = parsed(() => createPrivateKey(key), keyFile, 'a private key in PEM form without a password');
  if (!certificate.checkPrivateKey(secret)) {
    throw new Error(`${keyFile} is not the key of ${certFile}. Give the two that belong together.`);
  }
  if (Date.parse(certificate.validTo) <= now) {
    throw new Error(
      `${certFile} ended on ${certificate.validTo}. Give one that is valid, or leave --cert and --key out: --https alone makes one.`,
    );
  }
  return { key, cert };
}

async function read(file: string, option: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${option} ${file} cannot be read (${why}).`);
  }
}

function parsed<T>(parse: () => T, file: string, expected: string): T {
  try {
    return parse();
  } catch {
    throw new Error(`${file} is not ${expected}.`);
  }
}
