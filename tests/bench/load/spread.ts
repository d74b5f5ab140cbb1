import { aFolder } from '../../support/folder.ts';
import { percentile } from './figures.ts';
import { startSide, type Side } from './processes.ts';
import type { ScreensSide } from './screens-side.ts';
import type { VenueSide } from './venue-side.ts';

/** Milliseconds until the last of them all: the median and the 99th percentile of the rounds. */
export type Times = { p50: number; p99: number };

export type Spread = {
  screens: number;
  bytes: number;
  /** From a command given until the last screen has applied the change. */
  venue: Times;
  /** A plain broadcast of the same bytes until the last client has applied them, and until it has merely received them. */
  wsApplied: Times;
  wsReceived: Times;
  /** Bytes that the venue has in use for a screen, after a collection: resident memory says more of the collector. */
  bytesAScreen: number;
};

const warmUpRounds = 30;

/** Opens a venue with so many screens and so many plain clients, and measures them in turns, a round each. */
export async function measureSpread(count: number, rounds: number): Promise<Spread> {
  const folder = await aFolder();
  const venue = startSide<VenueSide>('venue-side');
  const screens = startSide<ScreensSide>('screens-side');
  try {
    const doors = await venue.ask('openNew', { folder: folder.path });
    // What the venue takes when it is in use, whatever the number of screens, is not a screen's.
    await screens.ask('commands', { doors, seconds: 2 });
    const before = await venue.ask('memory');
    await screens.ask('openScreens', { doors, count });
    const after = await venue.ask('memory');
    const bytes = await screens.ask('overhear', { round: 0 });
    await screens.ask('openRaw', { doors, count });
    await inTurns(screens, warmUpRounds, 1);
    const times = await inTurns(screens, rounds, 1 + warmUpRounds);
    return { screens: count, bytes, ...times, bytesAScreen: (inUse(after) - inUse(before)) / count };
  } finally {
    await screens.end('SIGKILL');
    await venue.end('SIGKILL');
    await folder.remove();
  }
}

function inUse({ heapUsed, external }: NodeJS.MemoryUsage): number {
  return heapUsed + external;
}

async function inTurns(screens: Side<ScreensSide>, rounds: number, from: number) {
  const venue: number[] = [];
  const wsApplied: number[] = [];
  const wsReceived: number[] = [];
  for (let round = from; round < from + rounds; round += 1) {
    venue.push(await screens.ask('move', { round }));
    wsApplied.push(await screens.ask('broadcast', { then: 'apply' }));
    wsReceived.push(await screens.ask('broadcast', { then: 'nothing' }));
  }
  return { venue: timesOf(venue), wsApplied: timesOf(wsApplied), wsReceived: timesOf(wsReceived) };
}

function timesOf(values: number[]): Times {
  return { p50: percentile(values, 0.5), p99: percentile(values, 0.99) };
}
