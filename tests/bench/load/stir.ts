import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from './figures.ts';
import type { LeanScreens } from './lean-screens.ts';

/** So many changes a second for so long, each waited for until every screen has applied it. Never gives two at once. */
export async function stir(
  screens: LeanScreens,
  { seconds, perSecond }: { seconds: number; perSecond: number },
): Promise<{ changes: number; p50: number; p99: number }> {
  const begun = performance.now();
  const times: number[] = [];
  for (let due = 0; due < seconds * 1_000; due += 1_000 / perSecond) {
    const early = due - (performance.now() - begun);
    if (early > 0) await pause(early);
    if (performance.now() - begun > seconds * 1_000) break;
    times.push(await screens.move(times.length));
  }
  return { changes: times.length, p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}
