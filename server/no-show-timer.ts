import type { Logger } from 'pino';
import type { Command } from '../shared/domain/commands.ts';
import { absentByClock } from '../shared/domain/views/absent-by-clock.ts';
import type { Answer } from '../shared/wire.ts';
import type { Clock } from './clock.ts';
import type { Standing } from './sequencer.ts';

/** Seconds between two looks: much less than the shortest grace time that means anything. */
const lookSeconds = 10;

export type NoShowTimerParts = {
  standing: () => Standing;
  clock: Clock;
  give: (command: Command) => Promise<Answer>;
  log: Logger;
};

export type NoShowTimer = {
  /** Looks now; otherwise it looks by itself. */
  look(): Promise<void>;
  stop(): void;
};

/**
 * Does what an event leaves to the clock: marks who is absent when the grace time is over, where the settings say so. What
 * a person did meanwhile stands: the command is judged like any other.
 */
export function startNoShowTimer({ standing, clock, give, log }: NoShowTimerParts): NoShowTimer {
  const look = async () => {
    for (const command of absentByClock(standing().state, clock.now())) await give(command);
  };
  const timer = setInterval(() => {
    look().catch((err: unknown) =>
      log.error({ event: 'no-show-timer.failed', err }, 'the clock could not mark who is absent'),
    );
  }, lookSeconds * 1_000);
  timer.unref();
  return { look, stop: () => clearInterval(timer) };
}
