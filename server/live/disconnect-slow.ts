import type { Server as Engine, Socket as Connection } from 'engine.io';

/**
 * Characters that may wait for one screen behind what is on its way to it. A change is some 400 of them, so these are more
 * than two thousand changes, two minutes of a hall in which twenty happen a second: who is that far behind is better
 * served by "all since".
 */
export const waitingAtMost = 1024 * 1024;

export type DisconnectSlow = {
  /** Characters; the longest message that waits is not counted: a snapshot of a large event must get through. */
  atMost?: number;
  /** Told of each screen that was disconnected, with the characters that waited for it. */
  onDisconnected: (waiting: number) => void;
};

/**
 * Drops the connection of a screen that does not read what it is sent: nothing more is kept for it, the others do not wait
 * for it, and when it reads again it comes back and asks for all since its revision.
 */
export function disconnectSlow(
  engine: Engine,
  { atMost = waitingAtMost, onDisconnected }: DisconnectSlow,
): void {
  engine.on('connection', (connection: Connection) => {
    let waiting = 0;
    let longest = 0;
    connection.on('packetCreate', ({ data }: { data?: unknown }) => {
      const length = typeof data === 'string' ? data.length : 0;
      waiting += length;
      if (length > longest) longest = length;
      if (waiting - longest <= atMost) return;
      onDisconnected(waiting);
      drop(connection);
    });
    // The engine hands all that waits to the transport at once, when that has sent what it had.
    connection.on('flush', () => {
      waiting = 0;
      longest = 0;
    });
  });
}

/** A closing frame would wait behind all that is not read: the TCP connection itself is ended. */
function drop(connection: Connection): void {
  connection.close(true);
  connection.request.socket.destroy();
}
