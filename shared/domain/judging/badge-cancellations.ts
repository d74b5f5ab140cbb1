import type { Change } from '../changes.ts';
import type { DelegateId } from '../ids.ts';
import { type State, lookUp } from '../state.ts';
import type { Instant } from '../time.ts';

/** What takes from the badges of a delegate that they open anything. */
export function badgeCancellations(state: State, delegate: DelegateId, at: Instant): Change[] {
  return lookUp(state, 'badges', 'delegate', delegate)
    .filter(({ cancelledAt }) => cancelledAt === null)
    .map((was) => ({ kind: 'badge.kept', was, now: { ...was, cancelledAt: at } }));
}
