import { describe, expect, it } from 'vitest';
import { retryOptions } from '../../../shared/screen/link/retry.ts';

describe('trying again', () => {
  it('SC-14 each screen has its own longest pause, between 0.5 and 1.2 s, and the shorter ones are spread by half', () => {
    const longest = [0, 0.25, 0.5, 0.75, 0.999].map((chance) => retryOptions(chance).reconnectionDelayMax);
    expect(longest).toEqual([500, 675, 850, 1025, 1199]);
    expect(retryOptions(0)).toMatchObject({ reconnectionDelay: 300, randomizationFactor: 0.5 });
  });
});
