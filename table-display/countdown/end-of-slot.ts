import { plusMinutes, type Instant } from '../../shared/domain/time.ts';

/** What was seen last: the instant, and the end of the meeting that was at the table then. */
export type Seen = { now: Instant; end: Instant | null };

/**
 * Whether the end of a meeting came between two looks at the clock. Not after a sleep of the tablet: a chime that comes
 * minutes late tells something that is no longer so.
 */
export function endCameBetween(before: Seen | null, now: Instant): boolean {
  if (before === null || before.end === null) return false;
  return before.now < before.end && before.end <= now && now < plusMinutes(before.end, 1);
}
