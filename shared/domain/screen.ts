import { z } from 'zod';
import type { Role } from './actor.ts';
import type { DeviceId, Revision, TableId } from './ids.ts';
import type { Instant } from './time.ts';

/** Which page of Uketsuke a screen shows, by its own word; `other` is a follower that is none of them. */
export const ScreenPage = z.enum(['kiosk', 'table', 'lobby', 'desk', 'badges', 'start', 'check', 'other']);
export type ScreenPage = z.infer<typeof ScreenPage>;

/** One connection of a screen as the venue knows it, from the moment it was let in until it is gone. Never journalled. */
export type ConnectedScreen = {
  /** Names this connection: a screen that comes back has another one. */
  readonly id: string;
  readonly page: ScreenPage;
  /** Where it is or what it shows, such as the hall of a wall; null when the page has no place. */
  readonly place: string | null;
  /** Which build its page is of, by its own word; null when it did not say. */
  readonly build: string | null;
  readonly role: Role;
  /** Null for a screen that anyone may open. */
  readonly device: DeviceId | null;
  readonly name: string | null;
  /** The table of a table display as the venue has it. */
  readonly table: TableId | null;
  readonly connectedAt: Instant;
  /** When its last heartbeat came; until the first, when it connected. */
  readonly lastBeatAt: Instant;
  /** How far it was by its last word; null when it has not followed yet. */
  readonly revision: Revision | null;
  /** So many heartbeats in a row found it behind what its audience had been told. */
  readonly beatsBehind: number;
};

/** A device whose last connection ended at `at`, as far back as the venue server runs. */
export type GoneDevice = { readonly device: DeviceId; readonly at: Instant };

/** The venue's clock when the list was made, and how fast it runs: what the ages in the list are reckoned by. */
export type ScreensClock = { readonly now: Instant; readonly rate: number };

/**
 * `stale`: nothing was heard of it for so long that nobody can say what it shows. `behind`: it is heard, and shows an older
 * state than it was told. `live`: neither.
 */
export type ScreenCondition = 'live' | 'behind' | 'stale';

/** A tablet may miss two heartbeats on a bad network; half a beat more, and it is not the network's jitter. */
const staleAfterBeats = 2.5;
/** One heartbeat may overtake the change that it is compared with; two in a row do not. */
const behindAfterBeats = 2;

/** Seconds of real time since the screen's last heartbeat. A held clock is taken to run as a real one. */
export function secondsSilent(
  { lastBeatAt }: Pick<ConnectedScreen, 'lastBeatAt'>,
  clock: ScreensClock,
): number {
  const rate = clock.rate > 0 ? clock.rate : 1;
  return Math.max(0, clock.now - lastBeatAt) / 1000 / rate;
}

/** How a connected screen does. `beatSeconds` is the time between two heartbeats. */
export function conditionOf(
  screen: Pick<ConnectedScreen, 'lastBeatAt' | 'beatsBehind'>,
  clock: ScreensClock,
  beatSeconds: number,
): ScreenCondition {
  if (secondsSilent(screen, clock) > staleAfterBeats * beatSeconds) return 'stale';
  return screen.beatsBehind >= behindAfterBeats ? 'behind' : 'live';
}

/** How many other displays of the table of `screen` are open; 0 for a screen that is no table display. */
export function displaysBeside(
  screen: Pick<ConnectedScreen, 'id' | 'page' | 'table'>,
  all: Iterable<Pick<ConnectedScreen, 'id' | 'page' | 'table'>>,
): number {
  if (screen.page !== 'table' || screen.table === null) return 0;
  return [...all].filter(
    ({ id, page, table }) => id !== screen.id && page === 'table' && table === screen.table,
  ).length;
}
