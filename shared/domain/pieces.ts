/**
 * Work that comes in pieces, so that the one who does it can see to others in between. What it makes does not depend on
 * whether anybody had a turn: it works on what it was given, which is never altered.
 */
export type Pieces<Result> = Generator<void, Result, void>;

/** So many records are looked at in one piece: a few milliseconds' work. */
const itemsOfPiece = 500;

/** What `make` makes of each item, one after the other: all that is not undefined, in the order of the items. */
export function* mapInPieces<Item, Made>(
  items: Iterable<Item>,
  make: (item: Item) => Made | undefined,
): Pieces<Made[]> {
  const all: Made[] = [];
  let count = 0;
  for (const item of items) {
    const made = make(item);
    if (made !== undefined) all.push(made);
    count += 1;
    if (count % itemsOfPiece === 0) yield;
  }
  return all;
}

/** The first that `find` finds of an item, looked for in one after the other; undefined when there is none. */
export function* firstInPieces<Item, Found>(
  items: Iterable<Item>,
  find: (item: Item) => Found | undefined,
): Pieces<Found | undefined> {
  let count = 0;
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
    count += 1;
    if (count % itemsOfPiece === 0) yield;
  }
  return undefined;
}

/** Does all pieces one after the other, without a turn for anybody. */
export function atOnce<Result>(pieces: Pieces<Result>): Result {
  for (;;) {
    const piece = pieces.next();
    if (piece.done) return piece.value;
  }
}
