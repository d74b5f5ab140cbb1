import { connect, type Socket } from 'node:net';

/** A connection that sends whatever it is told, and what came back until it ended. */
export function rawConnection(base: string): { socket: Socket; ended: Promise<string> } {
  const { hostname, port } = new URL(base);
  const socket = connect(Number(port), hostname);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  const ended = new Promise<string>((resolve) => {
    // A server that ends a connection may do so with a reset; what came before counts.
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('latin1')));
  });
  return { socket, ended };
}

/** Sends one request as written, which a client that corrects paths would not, and gives the whole answer. */
export async function rawRequest(
  base: string,
  line: string,
  headers: readonly string[] = [],
  body = '',
): Promise<string> {
  const { socket, ended } = rawConnection(base);
  socket.write([`${line} HTTP/1.1`, 'Host: venue', 'Connection: close', ...headers, '', body].join('\r\n'));
  return ended;
}

export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
}
