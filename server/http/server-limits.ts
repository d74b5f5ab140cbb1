import type { Server, ServerOptions } from 'node:http';
import type { Duplex } from 'node:stream';

/** What the venue's own HTTP server grants to everybody who connects. All times in milliseconds. */
export type ServerLimits = {
  /** Until a request's headers have come whole; a connection that says nothing is ended then too. */
  headersMs: number;
  /** Until a request has come whole. The longest is an organiser's workbook, of 20 MB at most and a few hundred KB as a rule. */
  requestMs: number;
  /** How often the two are looked at. */
  checkEveryMs: number;
  /** Without a byte in either direction: somebody asks for a file and does not read it. */
  silenceMs: number;
  /** Until somebody has taken up an upgrade; nobody does for one at another path than the venue's. */
  upgradeMs: number;
  headerBytes: number;
  /** Connections at once: twice the 2,000 screens that are tried, since a screen that comes back may leave its old one behind. */
  connections: number;
};

export const serverLimits: ServerLimits = {
  headersMs: 10_000,
  requestMs: 20_000,
  checkEveryMs: 2_000,
  silenceMs: 60_000,
  upgradeMs: 2_000,
  headerBytes: 16 * 1024,
  connections: 4_000,
};

/** For `createServer` of `node:http` or `node:https`; `bound` does the rest. */
export function boundOptions(limits: ServerLimits = serverLimits): ServerOptions {
  return {
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    connectionsCheckingInterval: limits.checkEveryMs,
    maxHeaderSize: limits.headerBytes,
  };
}

/** Keeps a server that was made with `boundOptions` within the other limits. Web sockets end by their own heartbeat. */
export function bound<Kind extends Server>(server: Kind, limits: ServerLimits = serverLimits): Kind {
  server.maxConnections = limits.connections;
  server.setTimeout(limits.silenceMs);
  server.on('upgrade', (_request, socket: Duplex & { bytesWritten?: number }) => {
    const before = socket.bytesWritten;
    socket.on('error', () => socket.destroy());
    setTimeout(() => {
      if (socket.bytesWritten === before) socket.destroy();
    }, limits.upgradeMs).unref();
  });
  return server;
}
