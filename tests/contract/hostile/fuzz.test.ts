import { expect, it } from 'vitest';
import { hostileRun, type Tally } from '../../support/hostile/run.ts';

const seed = 20_270_215;

it(`IN-1 3,000 packets, frames and requests, mutated or random (seed ${seed}), leave the venue whole`, async () => {
  const tally: Tally = new Map();
  for (let venue = 0; venue < 2; venue += 1) await hostileRun(seed + venue, 1_500, tally);
  expect(tally.get('packets')).toBeGreaterThanOrEqual(3_000);
  expect(tally.get('mutated accepted')).toBeGreaterThan(5);
  expect(tally.get('mutated refused')).toBeGreaterThan(400);
  expect(tally.get('odd ended')).toBeGreaterThan(10);
}, 120_000);
