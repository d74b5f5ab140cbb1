import { networkInterfaces } from 'node:os';

export type Scheme = 'http' | 'https';

/** The screens and where they are below the venue's address. */
export const screenPaths = [
  { name: 'Start page', path: '' },
  { name: 'Kiosk', path: 'kiosk/' },
  { name: 'Table display', path: 'table-display/' },
  { name: 'Lobby display', path: 'lobby-display/' },
  { name: 'Staff desk', path: 'staff-desk/' },
  { name: 'Badges', path: 'staff-desk/badges/' },
  { name: 'Venue check', path: 'staff-desk/check/' },
] as const;

/**
 * The addresses under which the hall reaches a server that listens on `host`: the machine's own IPv4 addresses when it
 * listens on all, the given one otherwise.
 */
export function lanAddresses(host: string, port: number, scheme: Scheme): string[] {
  if (host !== '0.0.0.0' && host !== '::') return isLoopback(host) ? [] : [addressOf(host, port, scheme)];
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => address.family === 'IPv4' && !address.internal)
    .map((address) => addressOf(address.address, port, scheme));
}

/** The address for the machine itself; null when the server listens on another address only. */
export function localAddress(host: string, port: number, scheme: Scheme): string | null {
  const reachable = host === '0.0.0.0' || host === '::' || isLoopback(host);
  return reachable ? addressOf(host === '0.0.0.0' || host === '::' ? 'localhost' : host, port, scheme) : null;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function addressOf(host: string, port: number, scheme: Scheme): string {
  return `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}/`;
}
