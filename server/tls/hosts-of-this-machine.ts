import { hostname, networkInterfaces } from 'node:os';
import { isIP } from 'node:net';

/**
 * The names and addresses under which this machine may be opened when its server listens on `host`: what the network calls
 * it, its addresses, and itself.
 */
export function hostsOfThisMachine(host: string): string[] {
  const listensOnAll = host === '0.0.0.0' || host === '::';
  const addresses = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    // An IPv6 address that is good on one wire only has no place in a certificate.
    .filter(({ internal, address }) => !internal && !address.startsWith('fe80:'))
    .map(({ address }) => address);
  const name = hostname().toLowerCase();
  const names = /^[a-z0-9][a-z0-9.-]*$/.test(name) && isIP(name) === 0 ? [name, localName(name)] : [];
  return [...new Set([...names, 'localhost', '127.0.0.1', '::1', ...(listensOnAll ? addresses : [host])])];
}

/** The name by which mDNS finds a machine. */
function localName(name: string): string {
  return name.includes('.') ? name : `${name}.local`;
}
