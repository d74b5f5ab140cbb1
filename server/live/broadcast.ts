import type { Encoder } from 'socket.io-parser';
import { PacketType } from 'socket.io-parser';
import { type ScreenAudience, screenAudiences } from '../../shared/domain/audience.ts';
import type { ChangesMessage } from '../../shared/wire.ts';
import type { ScreenSocket } from './screen-socket.ts';
import { textFrame } from './text-frame.ts';

/** Tells every screen of an audience the same. */
export type Broadcast = {
  /** The screen hears what its audience hears, from now until it leaves. */
  join(socket: ScreenSocket, audience: ScreenAudience): void;
  leave(socket: ScreenSocket): void;
  tell(audience: ScreenAudience, message: ChangesMessage): void;
};

/** Engine.IO's mark of a packet that is a message. */
const engineMessage = '4';

/**
 * A message becomes bytes once an audience, and a screen whose connection is free gets these very bytes, past the layers
 * that would make them again for each (`docs/decisions/live.md`). Where anything still waits, or the connection is no
 * plain web socket, the message goes the usual way and keeps its place in the order.
 */
export function createBroadcast(encoder: Encoder): Broadcast {
  const listeners: Record<ScreenAudience, Set<ScreenSocket>> = {
    hall: new Set(),
    floor: new Set(),
    staff: new Set(),
  };
  return {
    join: (socket, audience) => void listeners[audience].add(socket),
    leave(socket) {
      for (const audience of screenAudiences) listeners[audience].delete(socket);
    },
    tell(audience, message) {
      if (listeners[audience].size === 0) return;
      const data = ['changes', message];
      const [text] = encoder.encode({ type: PacketType.EVENT, nsp: '/', data });
      const frame = textFrame(`${engineMessage}${String(text)}`);
      for (const socket of listeners[audience]) {
        const line = freeLine(socket);
        if (line) line.write(frame);
        else socket.emit('changes', message);
      }
    },
  };
}

/**
 * The TCP connection of a screen to which nothing is on its way or waits, in the engine or in the connection itself; null
 * for any other. A connection that began with long polling is another than the one it is read from.
 */
function freeLine({ conn }: ScreenSocket) {
  const line = conn.request.socket;
  const isPlain = conn.transport.name === 'websocket' && conn.request.headers.upgrade !== undefined;
  const isFree =
    conn.readyState === 'open' && conn.transport.writable && line.writable && !line.writableNeedDrain;
  return isPlain && isFree ? line : null;
}
