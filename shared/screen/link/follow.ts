import type { Signal } from '@preact/signals';
import type { ChangesMessage, FollowReply, FollowRequest } from '../../wire.ts';
import { take, takeReply, type Replica } from './replica.ts';

export type Asking = (request: FollowRequest) => Promise<FollowReply>;

/** Keeps the replica in step with the venue. */
export type Follower = {
  /** Takes a message in, or asks again when something before it is missing. */
  onMessage(message: ChangesMessage): void;
  /** Asks for all since the replica's revision. Resolves with the reply, or null when the venue did not answer. */
  catchUp(): Promise<FollowReply | null>;
};

/** `ask` sends one request and rejects when no answer comes. At most one request is under way. */
export function createFollower(replica: Signal<Replica | null>, ask: Asking): Follower {
  let underWay: Promise<FollowReply | null> | null = null;
  const held: ChangesMessage[] = [];

  async function catchUp(): Promise<FollowReply | null> {
    const known = replica.value;
    let reply: FollowReply;
    try {
      reply = await ask({ since: known && { venue: known.venue, revision: known.revision } });
    } catch {
      return null;
    }
    const next = takeReply(known, reply);
    if (!next) return startOver();
    replica.value = next;
    return reply;
  }

  async function startOver(): Promise<FollowReply | null> {
    const reply = await ask({ since: null }).catch(() => null);
    const next = reply && takeReply(null, reply);
    if (next) replica.value = next;
    return next ? reply : null;
  }

  function onMessage(message: ChangesMessage): void {
    // While a reply is under way its messages come before this one: keep it until then.
    if (underWay) return void held.push(message);
    const known = replica.value;
    if (!known) return void once();
    const taken = take(known, message);
    if (taken.kind === 'applied') replica.value = taken.replica;
    if (taken.kind === 'gap') void once();
  }

  function once(): Promise<FollowReply | null> {
    underWay ??= catchUp().finally(() => {
      underWay = null;
      for (const message of held.splice(0)) onMessage(message);
    });
    return underWay;
  }

  return { onMessage, catchUp: once };
}
