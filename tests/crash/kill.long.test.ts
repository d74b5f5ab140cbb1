import { expect, it } from 'vitest';
import { aFolder } from '../support/folder.ts';
import { firstSeed } from '../support/long-run.ts';
import { killRounds, noKills } from './kills.ts';

it('JR-10 the venue is killed 200 times in the middle of its work, and all that was acknowledged or shown is there', async () => {
  const tally = noKills();
  const first = firstSeed();
  // Ten histories of twenty kills each, so that a round stays about as long as the one before.
  for (let history = 0; history < 10; history += 1) {
    const folder = await aFolder();
    await killRounds(folder.path, first + history, 20, tally).finally(folder.remove);
  }
  console.log(JSON.stringify(tally));
  expect(tally.kills).toBe(200);
  expect(tally.inTheMiddle).toBeGreaterThan(190);
  expect(tally.shown).toBeGreaterThan(2_000);
  expect(tally.unansweredKept).toBeGreaterThan(20);
  expect(tally.unanswered - tally.unansweredKept).toBeGreaterThan(20);
});
