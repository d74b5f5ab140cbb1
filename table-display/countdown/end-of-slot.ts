import { type Instant, plusMinutes } from '../../shared/domain/time.ts';

/** What was seen last: the instant, and the end of the meeting that was at the table then. */
export type Seen = { now: Instant; end: Instant | null };

/**
 * Whether a moment of the meeting, so many minutes before its end, came between two looks at the clock. Not after a sleep
 * of the tablet: a chime that comes minutes late tells something that is no longer so.
 */
export function cameBetween(before: Seen | null, now: Instant, minutesBeforeEnd: number): boolean {
  if (before === null || before.end === null) return false;
  const moment = plusMinutes(before.end, -minutesBeforeEnd);
  return before.now < moment && moment <= now && now < plusMinutes(moment, 1);
}

/** Whether the end of a meeting came between two looks at the clock. */
export function endCameBetween(before: Seen | null, now: Instant): boolean {
  return cameBetween(before, now, 0);
}
