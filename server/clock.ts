import { Instant } from '../shared/domain/time.ts';

/** The venue's clock. `rate` is how many of its seconds pass in a real one: 1 but in rehearsals and tests. */
export type Clock = { now(): Instant; readonly rate: number };

/** The machine's own clock. */
export function systemClock(): Clock {
  return { now: () => Instant.parse(Date.now()), rate: 1 };
}

/**
 * A clock that stands at `at` when it is made and runs `rate` times as fast as `real` (0 holds it), for rehearsals.
 */
export function rehearsalClock(at: Instant, rate: number, real: Clock = systemClock()): Clock {
  const begun = real.now();
  return { now: () => Instant.parse(Math.round(at + (real.now() - begun) * rate)), rate };
}
