/** A repeatable stream of numbers in [0, 1) (mulberry32): the same seed gives the same stream on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A repeatable source of "random" bytes, for tests alone. */
export function bytesFrom(seed: number): (count: number) => Uint8Array {
  const next = seeded(seed);
  return (count) => Uint8Array.from({ length: count }, () => Math.floor(next() * 256));
}
