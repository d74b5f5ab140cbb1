import { useMemo } from 'preact/hooks';
import { scheduleAt } from '../shared/domain/index/schedule.ts';
import { wishesOf } from '../shared/domain/proposals/wishes.ts';
import { type State, emptyState } from '../shared/domain/state.ts';
import { type Instant, minuteMs } from '../shared/domain/time.ts';
import { type Attention, attention } from '../shared/domain/views/attention.ts';

/** Seconds between two looks at the clock: a need that is some seconds old is as urgent. */
const lookSeconds = 15;

/** What needs a person, thought over anew when something changed and four times a minute, not with every second. */
export function useAttention(state: State | null, now: Instant): readonly Attention[] {
  const look = Math.floor(now / ((minuteMs * lookSeconds) / 60));
  return useMemo(() => {
    const schedule = scheduleAt(state ?? emptyState, now);
    return attention(schedule, wishesOf(schedule));
  }, [state, look]);
}
