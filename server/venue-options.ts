import { join } from 'node:path';
import type { Logger } from 'pino';
import { systemRandomBytes, type RandomBytes } from './access/secrets.ts';
import { systemClock, type Clock } from './clock.ts';
import type { Journal } from './journal/journal.ts';
import { createLog } from './log/create-log.ts';
import { packageRoot } from './package-root.ts';

export type VenueOptions = {
  /** The data folder, made when missing; or a journal of your own kind, which the venue closes when it closes. */
  data: string | Journal;
  /** The path under which the host application mounts `router`, such as `/osaka`; `/` when it is the whole site. */
  basePath?: string;
  clock?: Clock;
  randomBytes?: RandomBytes;
  log?: Logger;
  /** Opens `metrics` to the one who carries this token, at least 16 characters. */
  metricsToken?: string | null;
  /** Addresses that read `metrics` without a token, such as `127.0.0.1`; none by default. A proxy there opens it to all. */
  metricsFrom?: readonly string[];
  /** Milliseconds of real time that never jump, by which pairing codes grow old; this process's own by default. */
  steadyNow?: () => number;
  /** The address under which the hall reaches the venue, once it is known: what a QR holds when the desk runs on `localhost`. */
  address?: () => string | null;
  /** The folder of the built screens; the package's own by default. */
  screens?: string;
};

/** The options with everything said that the host left open. */
export type VenueSettings = Required<VenueOptions>;

/** What the host did not set is as documented; the pages lie in the package, and the base path has no slash at its end. */
export function settingsOf(options: VenueOptions): VenueSettings {
  const { clock = systemClock(), randomBytes = systemRandomBytes, steadyNow = ownSteadyNow } = options;
  const { basePath = '/', address = () => null, metricsToken = null, metricsFrom = [] } = options;
  return {
    ...{ clock, randomBytes, steadyNow, address, metricsToken, metricsFrom },
    data: options.data,
    log: options.log ?? createLog({ level: 'warn' }),
    basePath: trimmed(basePath),
    screens: options.screens ?? join(packageRoot(), 'dist', 'screens'),
  };
}

const ownSteadyNow = () => performance.now();

function trimmed(basePath: string): string {
  return `/${basePath.split('/').filter(Boolean).join('/')}`.replace(/^\/$/, '');
}
