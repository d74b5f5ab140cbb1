import { setTimeout as pause } from 'node:timers/promises';

/**
 * How long something took from its beginning until it was done, the longest that nobody else had a turn meanwhile, and the most
 * that a turn cost this process: milliseconds. The last is processor time, which other processes of the machine do not stretch.
 */
export type Timed = { took: number; blocked: number; cost: number };

/** What follows upon a work, such as a snapshot, is watched for so long when it is asked for. */
export const aftermathMs = 500;

/**
 * Does `work` and watches the event loop meanwhile: as long as a turn of the loop lasts, no screen's message and no request
 * is read, `health` neither. A turn is told by `setImmediate`, which comes once in each, so that nothing under a
 * millisecond is missed as it would be by a timer.
 */
export async function watchingTheLoop(work: () => Promise<unknown>, aftermath = 0): Promise<Timed> {
  // What came before has its own turn.
  await new Promise((resolve) => setImmediate(resolve));
  const begun = performance.now();
  let last = begun;
  let spent = processorMs();
  let blocked = 0;
  let cost = 0;
  let isWatching = true;
  const turn = () => {
    const now = performance.now();
    const spentNow = processorMs();
    blocked = Math.max(blocked, now - last);
    cost = Math.max(cost, spentNow - spent);
    last = now;
    spent = spentNow;
    if (isWatching) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  const done = performance.now();
  if (aftermath > 0) await pause(aftermath);
  turn();
  isWatching = false;
  return { took: done - begun, blocked, cost };
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
