import { type Instant, plusMinutes } from '../../shared/domain/time.ts';
import { lastMinutes } from '../../shared/domain/views/meeting-stage.ts';
import type { TableState } from '../../shared/domain/views/table-now.ts';

/** What is announced across the table: that the end is near, for a minute, and that it has come, for a minute. */
export type EndNotice = 'soon' | 'over';

/** For so long each notice stands: long enough to be seen by somebody who is talking. */
const standsMinutes = 1;

/** The notice that stands at `now` at a table where a meeting runs; null when none does. */
export function endNotice(state: TableState, now: Instant): EndNotice | null {
  if (state.kind !== 'last-minutes' && state.kind !== 'over-time') return null;
  const { end } = state.meeting;
  const soonFrom = plusMinutes(end, -lastMinutes);
  if (soonFrom <= now && now < plusMinutes(soonFrom, standsMinutes)) return 'soon';
  return end <= now && now < plusMinutes(end, standsMinutes) ? 'over' : null;
}
