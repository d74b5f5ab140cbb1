import type { HeldClock } from '../../support/a-venue.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { minuteMs, plusMinutes } from '../../../shared/domain/time.ts';

/** A clock that is held and moved, until it is started: from then on it goes as fast as time does. */
export function startedClock(first: Instant): HeldClock & { start(): void } {
  let held = first;
  let startedAt: number | null = null;
  return {
    now: () => (startedAt === null ? held : plusMinutes(held, (performance.now() - startedAt) / minuteMs)),
    get rate() {
      return startedAt === null ? 0 : 1;
    },
    set: (next) => void (held = next),
    start: () => void (startedAt = performance.now()),
  };
}
