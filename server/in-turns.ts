import { setImmediate as turnOfOthers } from 'node:timers/promises';
import type { Pieces } from '../shared/domain/pieces.ts';

/** So long the venue works on one thing before it sees to its screens, and the rest of the piece that it is at: milliseconds. */
const longestTurn = 10;

/** Does all pieces one after the other; those who wait for the venue meanwhile have their turn in between. */
export async function inTurns<Result>(pieces: Pieces<Result>): Promise<Result> {
  let begun = performance.now();
  for (;;) {
    const piece = pieces.next();
    if (piece.done) return piece.value;
    if (performance.now() - begun < longestTurn) continue;
    await turnOfOthers();
    begun = performance.now();
  }
}
