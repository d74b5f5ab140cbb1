import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';

export type RawBroadcast = { address: string; close(): Promise<void> };

/** A plain `ws` server: what one client sends is sent to every client as it is, and nothing else happens. */
export async function openRawBroadcast(): Promise<RawBroadcast> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
  await new Promise<void>((resolve) => server.once('listening', resolve));
  server.on('connection', (socket: WebSocket) =>
    socket.on('message', (bytes, isBinary) => {
      for (const client of server.clients) client.send(bytes, { binary: isBinary });
    }),
  );
  return {
    address: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        for (const client of server.clients) client.terminate();
        server.close(() => resolve());
      }),
  };
}
