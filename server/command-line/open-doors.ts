import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import { Instant } from '../../shared/domain/time.ts';
import type { Venue } from '../create-venue.ts';
import { backlog } from '../live/backlog.ts';
import { hallServer } from '../http/hall-server.ts';
import { packageRoot } from '../package-root.ts';
import { givenCertificate } from '../tls/given-certificate.ts';
import { hostsOfThisMachine } from '../tls/hosts-of-this-machine.ts';
import { localCertificate, type KeyPair } from '../tls/local-authority.ts';
import { certificateRoute, plainDoor } from '../tls/plain-door.ts';
import type { Options } from './options.ts';

/** The servers by which the hall comes in, and the ports that they were given. */
export type Doors = {
  servers: Server[];
  port: number;
  scheme: 'http' | 'https';
  /** The port that leads to HTTPS and gives the certificate out; null without one. */
  plainPort: number | null;
  /** The authority that tablets are to trust, as PEM; null without HTTPS, or with a certificate that was given. */
  authority: string | null;
};

/** Listens as the command line asks: by HTTP, or by HTTPS with a door beside it that leads there. */
export async function openDoors(venue: Venue, options: Options): Promise<Doors> {
  const { certificate, authority } = await certificateFor(options);
  const app = express().disable('x-powered-by');
  if (authority !== null) app.use(certificateRoute(authority));
  const server = hallServer(app.use(venue.router), certificate);
  venue.attach(server);
  const port = await listen(server, options.port, options.host, '--port');
  const scheme = certificate === null ? 'http' : 'https';
  if (options.httpPort === null) return { servers: [server], port, scheme, plainPort: null, authority };
  try {
    const screens = join(packageRoot(), 'dist', 'screens');
    const plain = hallServer(plainDoor({ securePort: port, authority, screens }), null);
    const plainPort = await listen(plain, options.httpPort, options.host, '--http-port');
    return { servers: [server, plain], port, scheme, plainPort, authority };
  } catch (error) {
    server.close();
    throw error;
  }
}

type Certificate = { certificate: KeyPair | null; authority: string | null };

async function certificateFor({ https, cert, key, tlsFolder, host }: Options): Promise<Certificate> {
  // Certificates are judged by the browsers' clocks, also in a rehearsal.
  const now = Instant.parse(Date.now());
  if (cert !== null && key !== null) {
    return { certificate: await givenCertificate(cert, key, now), authority: null };
  }
  if (!https) return { certificate: null, authority: null };
  const made = await localCertificate({ folder: tlsFolder, hosts: hostsOfThisMachine(host), now });
  return { certificate: made, authority: made.authority };
}

async function listen(server: Server, port: number, host: string, option: string): Promise<number> {
  server.listen({ port, host, backlog });
  try {
    await once(server, 'listening');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new Error(
        `Port ${port} is in use. Stop what uses it, or choose another: npm start -- ${option} ${port + 1}`,
      );
    }
    throw error;
  }
  return addressOf(server).port;
}

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address;
}
