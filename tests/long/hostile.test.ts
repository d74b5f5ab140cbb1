import { expect, it } from 'vitest';
import { allKinds } from '../support/draw-command.ts';
import { hostileRun, type Tally } from '../support/hostile/run.ts';
import { firstSeed } from '../support/long-run.ts';

const packets = 100_000;
const packetsAVenue = 1_000;

it('IN-1 100,000 packets, frames and requests, mutated or random, leave every venue whole', async () => {
  const tally: Tally = new Map();
  let seed = firstSeed();
  while ((tally.get('packets') ?? 0) < packets) {
    try {
      await hostileRun(seed, packetsAVenue, tally);
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error });
    }
    seed += 1;
  }
  console.log(Object.fromEntries([...tally].sort()));
  const never = (words: string, kinds: readonly string[]) =>
    kinds.filter((kind) => !tally.has(`${words} ${kind}`));
  expect(
    never('sent', [...allKinds, 'follow', 'beat', 'screens', 'direct', 'binary', 'frames', 'request']),
  ).toEqual([]);
  // Those that no screen may give, whoever it is.
  const organisers = ['set-up-device', 'set-passphrase', 'import-programme'];
  expect(never('accepted', allKinds)).toEqual(organisers);
  expect(tally.get('mutated accepted')).toBeGreaterThan(300);
}, 3_600_000);
