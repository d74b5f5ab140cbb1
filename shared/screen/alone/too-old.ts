import { type Instant, minuteMs } from '../../domain/time.ts';
import type { Freshness } from '../venue-link.ts';

/**
 * So many minutes alone, by the venue's clock, and what a screen shows of where to go may be wrong. A wall sends people
 * about and is covered first; at a table the same two companies mostly sit for a slot of half an hour; at a kiosk somebody
 * from the desk is near, and a day's plan is right for a while.
 */
export const coveredAfterMinutes = { lobby: 2, kiosk: 10, table: 30 } as const;
export type CoveredPage = keyof typeof coveredAfterMinutes;

/** Whether the plan that `page` shows at `now` is too old to send anybody by it. */
export function isTooOld(page: CoveredPage, freshness: Freshness, now: Instant): boolean {
  return freshness.kind === 'alone' && now - freshness.since >= coveredAfterMinutes[page] * minuteMs;
}
