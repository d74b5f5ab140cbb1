import { type Instant, minuteMs } from '../time.ts';

/**
 * An instant, as a view asks of it. Every question notes until when its answer stays the same, so that a view knows when
 * looking at the clock again could show something else, and is left as it is until then.
 */
export class Clock {
  readonly now: Instant;
  #until = Number.POSITIVE_INFINITY;

  constructor(now: Instant) {
    this.now = now;
  }

  /** The first millisecond at which one of the questions asked so far has another answer; infinite when none ever has. */
  get until(): number {
    return this.#until;
  }

  /** Whether `at` has come: now or before. */
  hasCome(at: Instant): boolean {
    if (at <= this.now) return true;
    this.noteUntil(at);
    return false;
  }

  /** Whole minutes since `from`, rounded down; `from` has come. */
  minutesSince(from: Instant): number {
    const minutes = Math.floor((this.now - from) / minuteMs);
    this.noteUntil(from + (minutes + 1) * minuteMs);
    return minutes;
  }

  /** Whole minutes until `to`, rounded up: the last minute that has begun counts. */
  minutesUntil(to: Instant): number {
    const minutes = Math.ceil((to - this.now) / minuteMs);
    this.noteUntil(to - (minutes - 1) * minuteMs);
    return minutes;
  }

  /** Notes that something that was asked elsewhere may have another answer from `at` on, in milliseconds. */
  noteUntil(at: number): void {
    if (this.now < at) this.#until = Math.min(this.#until, at);
  }

  /** Notes that what is seen is not all there is to see: the next look goes on, be it at the same instant. */
  noteUnfinished(): void {
    this.#until = this.now;
  }
}
