import { constants } from 'node:os';
import type { Logger } from 'pino';

export type StopParts = {
  /** Where signals are heard: the process. */
  signals: { on(signal: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void): unknown };
  /** Tells the screens, answers what was given, keeps everything. */
  stop: () => Promise<void>;
  exit: (code: number) => void;
  say: (text: string) => void;
  log: Logger;
  /** After so many milliseconds the process ends whatever hangs. What was acknowledged is on disk all the same. */
  withinMs: number;
};

/**
 * Stops the venue on the first SIGTERM, SIGINT or SIGHUP, and ends with code 0. A second signal ends it at once with the
 * code that shells give to it (128 and its number); so does, with 1, a stop that fails or takes longer than it may.
 */
export function stopOnSignal({ signals, stop, exit, say, log, withinMs }: StopParts): void {
  let stopping = false;

  async function stopWell(signal: NodeJS.Signals): Promise<void> {
    say('\nStopping: the screens are told, what was given is kept. Once more ends it at once.\n');
    log.info({ event: 'process.stopping', signal }, 'stopping');
    const late = setTimeout(() => {
      log.error(
        { event: 'process.stop-late', withinMs },
        'the stop took too long; what was acknowledged is kept',
      );
      exit(1);
    }, withinMs);
    try {
      await stop();
      exit(0);
    } catch (err) {
      log.error({ event: 'process.stop-failed', err }, 'the stop failed; what was acknowledged is kept');
      exit(1);
    } finally {
      clearTimeout(late);
    }
  }

  function onSignal(signal: NodeJS.Signals): void {
    if (!stopping) {
      stopping = true;
      void stopWell(signal);
      return;
    }
    log.warn({ event: 'process.stop-forced', signal }, 'stopped at once, as asked twice');
    exit(128 + constants.signals[signal]);
  }

  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) signals.on(signal, onSignal);
}
