import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { State } from '../../shared/domain/state.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { type AttentionList, followAttention } from '../../shared/domain/views/attention.ts';

/** How many cards proposals are made for at once: with a few it stays below what a hand on the screen would feel. */
const atOnce = 4;

/**
 * What needs a person, at most `most`: looked at again where something changed, or the clock says so. Where proposals are
 * still to be made it goes on between two drawings.
 */
export function useAttention(state: State, now: Instant, most: number): AttentionList {
  const looks = useSignal(0);
  const attentionOf = useMemo(() => followAttention(most, atOnce), [most]);
  const list = attentionOf(state, now);
  // Read, so that a look that goes on draws again.
  const look = looks.value;
  useEffect(() => {
    if (list.isDone) return;
    const timer = setTimeout(() => (looks.value = look + 1));
    return () => clearTimeout(timer);
  }, [list]);
  return list;
}
