import { setTimeout as pause } from 'node:timers/promises';

/** Does each of the turns, one every `betweenMs`, at most `most` of them; how many were done. */
export async function everyFewMs(
  betweenMs: number,
  most: number,
  turns: Iterable<() => Promise<void>>,
): Promise<number> {
  const begun = performance.now();
  let done = 0;
  for (const turn of turns) {
    if (done >= most) break;
    await pause(Math.max(0, begun + done * betweenMs - performance.now()));
    await turn();
    done += 1;
  }
  return done;
}
