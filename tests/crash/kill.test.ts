import { afterEach, expect, it } from 'vitest';
import { aFolder } from '../support/folder.ts';
import { killRounds, noKills } from './kills.ts';

const cleaning: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const clean of cleaning.splice(0)) await clean();
});

it('JR-10 the venue is killed in the middle of its work, and all that was acknowledged or shown is there', async () => {
  const folder = await aFolder();
  cleaning.push(folder.remove);
  const tally = noKills();
  await killRounds(folder.path, 11, 3, tally);
  expect(tally).toMatchObject({ kills: 3, inTheMiddle: 3 });
  expect(tally.acknowledged).toBeGreaterThan(20);
  expect(tally.shown).toBeGreaterThan(20);
  expect(tally.givenAgain).toBeGreaterThan(3);
}, 60_000);
