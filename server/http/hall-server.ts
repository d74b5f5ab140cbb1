import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { KeyPair } from '../tls/local-authority.ts';
import { bound, boundOptions } from './server-limits.ts';

/** An HTTP server of the venue's own, within its limits; HTTPS when it is given a certificate. */
export function hallServer(listener: RequestListener, certificate: KeyPair | null): Server {
  if (certificate === null) return bound(createServer(boundOptions(), listener));
  return bound(
    createSecureServer(
      { ...boundOptions(), ...certificate, minVersion: 'TLSv1.2', handshakeTimeout: 15_000 },
      listener,
    ),
  );
}
