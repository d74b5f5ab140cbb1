import { useMemo } from 'preact/hooks';
import { wishesOf } from '../shared/domain/proposals/wishes.ts';
import { floorOf } from '../shared/domain/queries/floor.ts';
import { emptyState, type State } from '../shared/domain/state.ts';
import { minuteMs, type Instant } from '../shared/domain/time.ts';
import { attention, type Attention } from '../shared/domain/views/attention.ts';

/** Seconds between two looks at the clock: a need that is some seconds old is as urgent. */
const lookSeconds = 15;

/** What needs a person, thought over anew when something changed and four times a minute, not with every second. */
export function useAttention(state: State | null, now: Instant): readonly Attention[] {
  const look = Math.floor(now / ((minuteMs * lookSeconds) / 60));
  return useMemo(() => {
    const floor = floorOf(state ?? emptyState, now);
    return attention(floor, wishesOf(floor));
  }, [state, look]);
}
