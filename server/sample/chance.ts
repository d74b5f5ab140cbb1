/** Numbers in [0, 1) that look random and are the same every time. */
export type Chance = () => number;

/** Park and Miller's minimal standard generator (CACM 31, 1988): plenty for an example, and no more. */
export function chanceFrom(seed: number): Chance {
  let state = seed % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
