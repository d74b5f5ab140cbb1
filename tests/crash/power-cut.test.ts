import { expect, it } from 'vitest';
import { noHits, powerCuts } from './power-cuts.ts';

it('JR-11 the power fails 400 times in the middle of a call, and what anybody was told is there', async () => {
  const hits = noHits();
  for (let seed = 1; seed <= 100; seed += 1) expect(await powerCuts(seed, hits)).toBeNull();
  expect(hits.crashes).toBe(400);
  expect(hits.unanswered).toBeGreaterThan(400);
  // Some of what nobody was told was there, some was not, some was torn, and some cuts hit the start.
  expect(hits.unansweredKept).toBeGreaterThan(40);
  expect(hits.cutOff).toBeGreaterThan(10);
  expect(hits.inTheOpening).toBeGreaterThan(20);
});

it.each(['sync', 'syncFolder'] as const)(
  'JR-11 a disk that only pretends to do %s is found out',
  async (lie) => {
    const found: string[] = [];
    for (let seed = 1; seed <= 10; seed += 1)
      found.push(...((await powerCuts(seed, noHits(), lie)) ?? '').split('\n', 1));
    expect(found.join('\n')).toMatch(/not there|does not start/);
  },
);
