import type { Shelves } from '../changes/family.ts';
import { type Collection, type Records, byCollection } from '../collections.ts';
import type { Lookups } from '../index/collection-index.ts';
import type { Index, State } from '../state.ts';

/** What was read of one collection: records by key, lists by look-up and key, or all of it. */
type ReadsOfCollection = {
  /** The collection for which all that was read is known to be as it was. */
  shelf: ReadonlyMap<string, unknown>;
  readonly records: Map<string, unknown>;
  readonly lists: Map<string, Map<string, readonly unknown[]>>;
  isWhole: boolean;
};

/** What somebody read of a state. */
export class Reads {
  readonly #read = new Map<Collection, ReadsOfCollection>();

  /**
   * Whether all that was read is the same in `state`. A collection that is the same one needs no look; of another the very
   * records and lists are compared, which stay the same until they change.
   */
  areSameIn(state: State): boolean {
    for (const [name, reads] of this.#read) {
      if (reads.shelf === state[name]) continue;
      if (reads.isWhole || !isSame(reads, state[name], state.index[name])) return false;
      reads.shelf = state[name];
    }
    return true;
  }

  /** What was read of a collection of `state` so far. */
  of(state: State, name: Collection): ReadsOfCollection {
    const known = this.#read.get(name);
    if (known) return known;
    const begun = { shelf: state[name], records: new Map(), lists: new Map(), isWhole: false };
    this.#read.set(name, begun);
    return begun;
  }
}

function isSame(
  { records, lists }: ReadsOfCollection,
  shelf: ReadonlyMap<string, unknown>,
  index: Pick<Lookups<unknown>, 'find'>,
): boolean {
  for (const [key, record] of records) if (shelf.get(key) !== record) return false;
  for (const [by, found] of lists) {
    for (const [key, list] of found) if (index.find(by, key) !== list) return false;
  }
  return true;
}

/**
 * Gives out a state that notes what is read of it. It is read and never changed: a change tried on it would read what
 * nobody noted, so that is an error, and so is reading the history, which is another with every change.
 */
export class Watcher {
  readonly #state: State;
  readonly #watched: State;
  #reads: Reads = new Reads();

  constructor(state: State) {
    this.#state = state;
    const ofName = <Name extends Collection>(name: Name) => this.#watch(name);
    const shelves: Shelves = byCollection<Shelves>((name) => ofName(name));
    const index: Index = byCollection<Index>((name) => ofName(name));
    const watched: Omit<State, 'steps'> = { ...shelves, index };
    this.#watched = Object.defineProperty(watched, 'steps', { get: refuse }) as State;
  }

  /** What `look` made of the state, and what it read of it. */
  during<Seen>(look: (state: State) => Seen): { seen: Seen; reads: Reads } {
    const reads = new Reads();
    this.#reads = reads;
    return { seen: look(this.#watched), reads };
  }

  #watch<Name extends Collection>(name: Name): WatchedCollection<Records[Name]> {
    const shelves: Shelves = this.#state;
    const indexes: Index = this.#state.index;
    const shelf: ReadonlyMap<string, Records[Name]> = shelves[name];
    const index: Lookups<Records[Name]> = indexes[name];
    return new WatchedCollection(shelf, index, () => this.#reads.of(this.#state, name));
  }
}

/** A collection and its index in one, which notes what is asked of either. */
class WatchedCollection<Item> implements ReadonlyMap<string, Item>, Lookups<Item> {
  readonly #shelf: ReadonlyMap<string, Item>;
  readonly #index: Lookups<Item>;
  readonly #reads: () => ReadsOfCollection;

  constructor(shelf: ReadonlyMap<string, Item>, index: Lookups<Item>, reads: () => ReadsOfCollection) {
    this.#shelf = shelf;
    this.#index = index;
    this.#reads = reads;
  }

  get(key: string): Item | undefined {
    const record = this.#shelf.get(key);
    this.#reads().records.set(key, record);
    return record;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  find(by: string, key: string): readonly Item[] {
    const list = this.#index.find(by, key);
    const { lists } = this.#reads();
    const found = lists.get(by);
    if (found) found.set(key, list);
    else lists.set(by, new Map([[key, list]]));
    return list;
  }

  get size(): number {
    return this.#whole().size;
  }

  keys(): MapIterator<string>;
  keys(by: string): Iterable<string>;
  keys(by?: string): Iterable<string> {
    const shelf = this.#whole();
    return by === undefined ? shelf.keys() : this.#index.keys(by);
  }

  values(): MapIterator<Item> {
    return this.#whole().values();
  }

  entries(): MapIterator<[string, Item]> {
    return this.#whole().entries();
  }

  forEach(look: (record: Item, key: string, all: ReadonlyMap<string, Item>) => void): void {
    this.#whole().forEach(look);
  }

  [Symbol.iterator](): MapIterator<[string, Item]> {
    return this.#whole()[Symbol.iterator]();
  }

  after(): never {
    return refuse();
  }

  #whole(): ReadonlyMap<string, Item> {
    this.#reads().isWhole = true;
    return this.#shelf;
  }
}

function refuse(): never {
  throw new Error('what is followed only reads records: no change is tried on it, and no history is read');
}
