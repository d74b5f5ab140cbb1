/**
 * Work that comes in pieces, so that the one who does it can see to others in between. What it makes does not depend on
 * whether anybody had a turn: it works on what it was given, which is never altered.
 */
export type Pieces<Result> = Generator<void, Result, void>;

/** Does all pieces one after the other, without a turn for anybody. */
export function atOnce<Result>(pieces: Pieces<Result>): Result {
  for (;;) {
    const piece = pieces.next();
    if (piece.done) return piece.value;
  }
}
