import { apply, remember } from '../../domain/apply.ts';
import type { Revision } from '../../domain/ids.ts';
import { type State, stateOf } from '../../domain/state.ts';
import type { ChangesMessage, FollowReply, VenueId } from '../../wire.ts';

/** What a screen holds of the venue: which history, how far, and the state there. */
export type Replica = { readonly venue: VenueId; readonly revision: Revision; readonly state: State };

export type Taken =
  | { kind: 'applied'; replica: Replica }
  /** Known already: a message that came twice. */
  | { kind: 'known' }
  /** Something before it is missing: the screen must ask again. */
  | { kind: 'gap' };

/** The replica after a message; a message is taken only onto the revision that it follows. */
export function take(replica: Replica, message: ChangesMessage): Taken {
  if (message.revision <= replica.revision) return { kind: 'known' };
  if (message.after > replica.revision) return { kind: 'gap' };
  return { kind: 'applied', replica: advance(replica, message) };
}

/** The replica after the venue's answer to "all since my revision"; null when the answer does not fit and all must be asked. */
export function takeReply(replica: Replica | null, reply: FollowReply): Replica | null {
  if (reply.kind === 'snapshot') {
    return { venue: reply.venue, revision: reply.revision, state: stateOf(reply.state) };
  }
  if (!replica || replica.venue !== reply.venue) return null;
  let current = replica;
  for (const message of reply.messages) {
    const taken = take(current, message);
    if (taken.kind === 'gap') return null;
    if (taken.kind === 'applied') current = taken.replica;
  }
  return { ...current, revision: reply.revision };
}

function advance({ venue, state }: Replica, { revision, at, changes, step }: ChangesMessage): Replica {
  const applied = apply(state, changes);
  const remembered = step === null ? applied : remember(applied, { revision, at, changes, ...step });
  return { venue, revision, state: remembered };
}
