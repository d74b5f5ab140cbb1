import type { Heartbeat } from './heartbeat.ts';

/** After a sleep a connection often only looks alive: this long, in milliseconds, and a new one is made. */
export const awakeWithinMs = 2_000;

/** What waking up needs of the socket. */
export type WakingSocket = { readonly connected: boolean; connect(): unknown; disconnect(): unknown };

/**
 * Brings a screen back at once: one without a connection tries now, also out of the pause between two tries, which a sleep
 * may have made long; one with a connection catches up, and makes a new one when nothing answers on it.
 */
export async function wakeUp(
  socket: WakingSocket,
  heartbeat: Pick<Heartbeat, 'beatNow'>,
  catchUp: () => void,
): Promise<void> {
  const reconnect = () => {
    socket.disconnect();
    socket.connect();
  };
  if (!socket.connected) return reconnect();
  catchUp();
  if (!(await heartbeat.beatNow(awakeWithinMs))) reconnect();
}
