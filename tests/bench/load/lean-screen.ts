import { WebSocket } from 'ws';
import type { Command } from '../../../shared/domain/commands.ts';
import type { State } from '../../../shared/domain/state.ts';
import { freshCommandId } from '../../../shared/screen/link/give-command.ts';
import { take, takeReply, type Replica } from '../../../shared/screen/link/replica.ts';
import { beatSeconds, type ChangesMessage, type FollowReply, type Answer } from '../../../shared/wire.ts';
import { wireVersion } from '../../../shared/wire-version.ts';

/** A screen without a page: it receives, parses and applies what the venue sends, and sends its heartbeats. */
export type LeanScreen = {
  give(command: Command): Promise<Answer>;
  /** All that its audience is given; what it holds stays as it is. */
  snapshot(): Promise<FollowReply>;
  /** The text of the next message of changes, as it came. */
  overhear(): Promise<string>;
  close(): void;
};

/**
 * Speaks Socket.IO's text protocol over a plain web socket, so that a thousand of them fit into one process: what
 * Socket.IO's client and the page add runs on each screen's own device. Resolves when it holds the state.
 */
export async function openLeanScreen(
  base: string,
  token: string | null,
  onState: (state: State) => void,
): Promise<LeanScreen> {
  const address = `${base.replace(/^http/, 'ws')}live/?EIO=4&transport=websocket`;
  const socket = new WebSocket(address, { perMessageDeflate: false });
  const waiting = new Map<number, (answer: never) => void>();
  const listeners: ((text: string) => void)[] = [];
  let replica: Replica | null = null;
  let asked = 0;

  function ask<Answer>(name: string, given: unknown): Promise<Answer> {
    asked += 1;
    socket.send(`42${asked}${JSON.stringify([name, given])}`);
    return new Promise((resolve) => waiting.set(asked, resolve));
  }

  async function follow(): Promise<void> {
    const since = replica && { venue: replica.venue, revision: replica.revision };
    replica = takeReply(replica, await ask<FollowReply>('follow', { since }));
    if (replica) onState(replica.state);
  }

  function hear(text: string): void {
    for (const listener of listeners.splice(0)) listener(text);
    const [, message] = JSON.parse(text.slice(2)) as [string, ChangesMessage];
    if (!replica) return;
    const taken = take(replica, message);
    if (taken.kind === 'gap') return void follow();
    if (taken.kind === 'known') return;
    replica = taken.replica;
    onState(replica.state);
  }

  function answered(text: string): void {
    const list = text.indexOf('[');
    const id = Number(text.slice(2, list));
    const [answer] = JSON.parse(text.slice(list)) as [never];
    waiting.get(id)?.(answer);
    waiting.delete(id);
  }

  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.on('message', (bytes: Buffer) => {
      const text = bytes.toString();
      if (text === '2') socket.send('3');
      else if (text.startsWith('42["changes"')) hear(text);
      else if (text.startsWith('43')) answered(text);
      else if (text.startsWith('0')) socket.send(`40${JSON.stringify({ wire: wireVersion, token })}`);
      else if (text.startsWith('40')) void follow().then(resolve);
      else if (text.startsWith('44')) reject(new Error(text));
    });
  });
  // A measurement that goes on without one of its screens would never end, or say too little.
  const lost = () => {
    throw new Error('the venue let a screen go');
  };
  socket.once('close', lost);
  const beats = setInterval(
    () => void ask('beat', { revision: replica?.revision ?? null, place: null }),
    beatSeconds * 1_000,
  );
  return {
    give: (command) => ask('command', { id: freshCommandId(), command }),
    snapshot: () => ask('follow', { since: null }),
    overhear: () => new Promise((resolve) => listeners.push(resolve)),
    close() {
      clearInterval(beats);
      socket.off('close', lost);
      socket.terminate();
    },
  };
}
