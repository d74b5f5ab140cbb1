import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Followed } from '../shared/domain/follow/follow.ts';
import type { State } from '../shared/domain/state.ts';
import type { Instant } from '../shared/domain/time.ts';

/**
 * A view from one look to the next, which goes on between two drawings with what is left to be made: so a dear one never
 * holds up a hand on the screen.
 */
export function useFollowed<View extends { readonly isDone: boolean }>(
  viewOf: Followed<View>,
  state: State,
  now: Instant,
): View {
  const looks = useSignal(0);
  const view = viewOf(state, now);
  // Read, so that a look that goes on draws again.
  const look = looks.value;
  useEffect(() => {
    if (view.isDone) return;
    const timer = setTimeout(() => (looks.value = look + 1));
    return () => clearTimeout(timer);
  }, [view]);
  return view;
}
