import type { State } from '../state.ts';
import type { Instant } from '../time.ts';
import { Clock } from './clock.ts';
import { type Reads, Watcher } from './watcher.ts';

/** A view from one look to the next. */
export type Followed<View> = (state: State, now: Instant) => View;

/** Makes the parts of `items`, in their order; the clock of the whole hears until when they stay as they are. */
export type FollowedEach<Item, Part> = (
  items: readonly Item[],
  state: State,
  clock: Clock,
) => readonly Part[];

/** From when on and until when something stays as it is, by the clock: from inclusive, until exclusive. */
type Span = { from: Instant; until: number };

/**
 * A view that is made again when the state is another one, or when the clock says that it could show something else; until
 * then it is the same one. It remembers its last look, so everybody who looks has their own.
 */
export function follow<View>(make: (state: State, clock: Clock) => View): Followed<View> {
  let last: (Span & { state: State; view: View }) | null = null;
  return (state, now) => {
    if (last?.state === state && isWithin(last, now)) return last.view;
    const clock = new Clock(now);
    const view = make(state, clock);
    last = { state, view, from: now, until: clock.until };
    return view;
  };
}

/** One thing for each key, made when it is first asked for. */
export function forEachKey<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const known = new Map<Key, Made>();
  return (key) => {
    const made = known.get(key) ?? make(key);
    known.set(key, made);
    return made;
  };
}

/** What `make` makes of something, made again when that is another thing than the last time. */
export function whenOther<Given, Made>(make: (given: Given) => Made): (given: Given) => Made {
  let last: { given: Given; made: Made } | null = null;
  return (given) => {
    if (last?.given !== given) last = { given, made: make(given) };
    return last.made;
  };
}

/**
 * The parts of a view, one for each item, each made again only when something that it read is another, or the clock says so.
 * Costs what changed, and a look at each item. While no part is another the list is the same one. What `make` reads it
 * reads of the state and the clock that it is given, and of nothing else: so nothing can be forgotten.
 */
export function followEach<Item, Value>(
  keyOf: (item: Item) => string,
  make: (item: Item, state: State, clock: Clock) => Value,
): FollowedEach<Item, Value> {
  const followSome = followSomeOf(keyOf, make, Number.POSITIVE_INFINITY);
  let list: readonly Value[] = [];
  return (items, state, clock) => {
    const values = [...followSome(items, state, clock).made.values()];
    if (values.length !== list.length || values.some((value, place) => value !== list[place])) list = values;
    return list;
  };
}

/** The parts that are made by now, by key, and whether they are all as they should be. */
export type MadeSoFar<Value> = { readonly made: ReadonlyMap<string, Value>; readonly isDone: boolean };

/**
 * Like `followEach` for parts that are dear: at most `atOnce` are made in one look, in the order of the items. The others
 * stay as they were, or are not there yet, and the clock hears that the next look has something to do.
 */
export function followSomeOf<Item, Value>(
  keyOf: (item: Item) => string,
  make: (item: Item, state: State, clock: Clock) => Value,
  atOnce: number,
): (items: readonly Item[], state: State, clock: Clock) => MadeSoFar<Value> {
  let known: ReadonlyMap<string, Part<Item, Value>> = new Map();
  return (items, state, clock) => {
    const watcher = onDemand(() => new Watcher(state));
    const parts = new Map<string, Part<Item, Value>>();
    let left = atOnce;
    let isDone = true;
    for (const item of items) {
      const key = keyOf(item);
      let part = known.get(key);
      if (part?.item !== item || !isStill(part, state, clock.now)) {
        if (left > 0) part = partOf(watcher(), item, clock.now, make);
        else isDone = false;
        left -= 1;
      }
      if (!part) continue;
      parts.set(key, part);
      clock.noteUntil(part.until);
    }
    known = parts;
    if (!isDone) clock.noteUnfinished();
    return { made: new Map([...parts].map(([key, { value }]) => [key, value])), isDone };
  };
}

type Part<Item, Value> = Span & { item: Item; value: Value; reads: Reads };

function partOf<Item, Value>(
  watcher: Watcher,
  item: Item,
  now: Instant,
  make: (item: Item, state: State, clock: Clock) => Value,
): Part<Item, Value> {
  const clock = new Clock(now);
  const { seen, reads } = watcher.during((state) => make(item, state, clock));
  return { item, value: seen, reads, from: now, until: clock.until };
}

function isStill(part: Part<unknown, unknown>, state: State, now: Instant): boolean {
  return isWithin(part, now) && part.reads.areSameIn(state);
}

/** When the venue's clock was put back, everything is made again. */
function isWithin({ from, until }: Span, now: Instant): boolean {
  return from <= now && now < until;
}

/** Something that is made when it is first asked for, and once. */
export function onDemand<Made>(make: () => Made): () => Made {
  let made: { value: Made } | null = null;
  return () => (made ??= { value: make() }).value;
}
