import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { KeyPair } from '../tls/local-authority.ts';

/** How long a request may take to arrive, in milliseconds. */
export type Patience = { headersMs: number; requestMs: number; lookEveryMs: number };

/**
 * A tablet sends its headers in one packet and a workbook of 20 MB within seconds; who takes longer holds a connection for
 * nothing. Web sockets are past this once they are open.
 */
export const hallPatience: Patience = { headersMs: 15_000, requestMs: 60_000, lookEveryMs: 5_000 };

/** An HTTP server that waits for nobody for long; HTTPS when it is given a certificate. */
export function hallServer(
  listener: RequestListener,
  certificate: KeyPair | null,
  { headersMs, requestMs, lookEveryMs }: Patience = hallPatience,
): Server {
  const limits = {
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    connectionsCheckingInterval: lookEveryMs,
    maxHeaderSize: 16 * 1024,
  };
  if (certificate === null) return createServer(limits, listener);
  return createSecureServer(
    { ...limits, ...certificate, minVersion: 'TLSv1.2', handshakeTimeout: headersMs },
    listener,
  );
}
