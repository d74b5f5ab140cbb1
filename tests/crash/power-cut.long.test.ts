import { expect, it } from 'vitest';
import { noHits, powerCuts } from './power-cuts.ts';
import { firstSeed } from '../support/long-run.ts';

const histories = 2_500;

it('JR-11 the power fails 10,000 times in the middle of a call, and what anybody was told is there', async () => {
  const hits = noHits();
  const first = firstSeed();
  for (let seed = first; seed < first + histories; seed += 1) expect(await powerCuts(seed, hits)).toBeNull();
  expect(hits.crashes).toBe(10_000);
  expect(hits.unansweredKept).toBeGreaterThan(1_000);
  expect(hits.cutOff).toBeGreaterThan(300);
});
