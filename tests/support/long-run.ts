/**
 * The seed that a long run begins with: UKETSUKE_SEED, or another one every time. It is printed, so that what failed can be
 * run again.
 */
export function firstSeed(): number {
  const given = process.env.UKETSUKE_SEED;
  const seed = given === undefined ? Date.now() % 1_000_000_000 : Number(given);
  if (!Number.isSafeInteger(seed)) throw new Error(`UKETSUKE_SEED "${given}" is not a whole number`);
  console.log(`first seed: ${seed} (UKETSUKE_SEED=${seed} runs the same again)`);
  return seed;
}
