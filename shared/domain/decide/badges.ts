import { mintBadge } from '../badge-text.ts';
import type { Change } from '../changes.ts';
import type { CommandOf } from '../commands.ts';
import { accepted, refused, type Circumstances, type Decision } from '../decision.ts';
import type { DelegateId } from '../ids.ts';
import type { State } from '../state.ts';
import type { Instant } from '../time.ts';

/** The delegate lost the badge: the old one is cancelled and a new one is made. */
export function reissueBadge(
  state: State,
  command: CommandOf<'reissue-badge'>,
  { now, randomBytes }: Circumstances,
): Decision {
  if (!state.delegates.has(command.delegate)) {
    return refused({ code: 'unknown', what: 'delegate', id: command.delegate });
  }
  const badge = { ...mintBadge(randomBytes), delegate: command.delegate, cancelledAt: null };
  return accepted(...cancellations(state, command.delegate, now), { kind: 'badge.issued', badge });
}

/** The delegate's badge opens nothing any more. */
export function cancelBadge(
  state: State,
  command: CommandOf<'cancel-badge'>,
  { now }: Circumstances,
): Decision {
  if (!state.delegates.has(command.delegate)) {
    return refused({ code: 'unknown', what: 'delegate', id: command.delegate });
  }
  const changes = cancellations(state, command.delegate, now);
  if (changes.length === 0) return refused({ code: 'badge-cancelled', delegate: command.delegate });
  return accepted(...changes);
}

function cancellations(state: State, delegate: DelegateId, at: Instant): Change[] {
  return [...state.badges.values()]
    .filter((badge) => badge.delegate === delegate && badge.cancelledAt === null)
    .map((badge) => ({ kind: 'badge.cancelled', badge, at }));
}
