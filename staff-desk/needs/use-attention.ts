import { useMemo } from 'preact/hooks';
import type { State } from '../../shared/domain/state.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { type AttentionList, followAttention } from '../../shared/domain/views/attention.ts';
import { useFollowed } from '../use-followed.ts';

/** How many cards proposals are made for at once: with a few it stays below what a hand on the screen would feel. */
const atOnce = 4;

/**
 * What needs a person, at most `most`: looked at again where something changed, or the clock says so. Proposals that are still
 * to be made are made by and by.
 */
export function useAttention(state: State, now: Instant, most: number): AttentionList {
  const attentionOf = useMemo(() => followAttention(most, atOnce), [most]);
  return useFollowed(attentionOf, state, now);
}
