import { describe, expect, it } from 'vitest';
import { fuzzVenue } from '../support/fuzz-venue.ts';

describe('a hundred thousand packets', () => {
  it.each([1, 2, 3, 4])('LV-9 do no harm, leak nothing and leave nothing behind (seed %i)', async (seed) => {
    const { counts, wrong } = await fuzzVenue(seed, 25_000);
    console.log(`seed ${seed}:`, Object.fromEntries([...counts].sort()));
    expect(wrong).toEqual([]);
    const { heapUsed } = process.memoryUsage();
    expect(heapUsed).toBeLessThan(1_000_000_000);
  });
});
