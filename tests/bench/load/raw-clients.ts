import { WebSocket } from 'ws';
import { take, type Replica } from '../../../shared/screen/link/replica.ts';
import type { ChangesMessage } from '../../../shared/wire.ts';

export type RawClients = {
  /**
   * Sends `bytes` and resolves with the milliseconds until the last client has received them; with `applies`, until the
   * last has parsed them and applied them to a state of its own, as a screen does.
   */
  broadcast(bytes: Buffer, applies: boolean): Promise<number>;
};

type Watch = { left: number; applies: boolean; done: () => void };

/** Plain `ws` clients, one for each of `replicas`. */
export async function openRawClients(address: string, replicas: readonly Replica[]): Promise<RawClients> {
  const watch: Watch = { left: 0, applies: false, done: () => undefined };
  const clients = await Promise.all(replicas.map((replica) => openOne(address, replica, watch)));
  return {
    async broadcast(bytes, applies) {
      const all = new Promise<void>((done) =>
        Object.assign(watch, { left: clients.length, applies, done } satisfies Watch),
      );
      const before = performance.now();
      clients[0]?.send(bytes, { binary: false });
      await all;
      return performance.now() - before;
    },
  };
}

function openOne(address: string, start: Replica, watch: Watch): Promise<WebSocket> {
  const client = new WebSocket(address, { perMessageDeflate: false });
  const held = { last: start };
  client.on('message', (bytes: Buffer) => {
    if (watch.applies) {
      const [, message] = JSON.parse(bytes.toString().slice(2)) as [string, ChangesMessage];
      const taken = take(start, message);
      if (taken.kind !== 'applied') throw new Error(`the change was not applied: ${taken.kind}`);
      held.last = taken.replica;
    }
    watch.left -= 1;
    if (watch.left === 0) watch.done();
  });
  return new Promise((resolve, reject) => {
    client.once('open', () => resolve(client));
    client.once('error', reject);
  });
}
