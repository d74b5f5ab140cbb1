import { type MapDraft, draftOfMap } from '../layered-map.ts';
import type { Pieces } from '../pieces.ts';
import type { RowDefinition } from '../records/record.ts';

/** What became of one record: undefined is none. */
export type Difference<Item> = { readonly was: Item | undefined; readonly now: Item | undefined };

type Found<Item> = ReadonlyMap<string, readonly Item[]>;

/** By what the records of one collection are looked up, as its row names it. */
export interface Lookups<Item> {
  /** The records that stand under `key` in the look-up `by`, in the order of the row: the same list until one changes. */
  find(by: string, key: string): readonly Item[];
  /** The keys of the look-up `by` under which anything stands. */
  keys(by: string): Iterable<string>;
  /** The index of `records`, which differ from this one's by `differences`. */
  after(records: ReadonlyMap<string, Item>, differences: readonly Difference<Item>[]): Pieces<Lookups<Item>>;
}

const none: readonly never[] = [];

/**
 * The look-ups of one collection, as its row names them. A look-up is laid out when it is first asked for, and all of them
 * before the collection first changes: from then on each follows by what a change touched. Laid out only when somebody asks,
 * a look-up of a state that is on trial, as undo and plans make them, would be laid out again with every trial: 35 ms for the
 * meetings of 400 tables. Like the state that it belongs to an index is never altered: `after` gives that of the next one.
 */
export class CollectionIndex<Item> implements Lookups<Item> {
  readonly #row: RowDefinition<Item>;
  readonly #records: ReadonlyMap<string, Item>;
  /** By name. Filled when first asked for; what is in it is what the records say, so that asking changes nothing. */
  readonly #found: Map<string, Found<Item>>;

  constructor(
    row: RowDefinition<Item>,
    records: ReadonlyMap<string, Item>,
    found: Map<string, Found<Item>> = new Map(),
  ) {
    this.#row = row;
    this.#records = records;
    this.#found = found;
  }

  find(by: string, key: string): readonly Item[] {
    return this.#lookup(by).get(key) ?? none;
  }

  keys(by: string): Iterable<string> {
    return this.#lookup(by).keys();
  }

  *after(
    records: ReadonlyMap<string, Item>,
    differences: readonly Difference<Item>[],
  ): Pieces<CollectionIndex<Item>> {
    const found = new Map<string, Found<Item>>();
    for (const by of Object.keys(this.#row.lookups)) {
      const groups = this.#lookup(by);
      yield;
      found.set(by, this.#regrouped(by, groups, differences));
      yield;
    }
    return new CollectionIndex(this.#row, records, found);
  }

  #lookup(by: string): Found<Item> {
    const known = this.#found.get(by);
    if (known) return known;
    const made = this.#regrouped(
      by,
      new Map(),
      [...this.#records.values()].map((now) => ({ was: undefined, now })),
    );
    this.#found.set(by, made);
    return made;
  }

  #regrouped(by: string, groups: Found<Item>, differences: readonly Difference<Item>[]): Found<Item> {
    const keysOf = this.#row.lookups[by];
    if (!keysOf) throw new Error(`there is no look-up by ${by}`);
    const draft = draftOfMap(groups);
    for (const [key, touched] of grouped(keysOf, differences)) {
      const list = regroup(draft, key, touched, this.#row);
      if (list.length > 0) draft.set(key, list);
      else draft.delete(key);
    }
    return draft.done();
  }
}

/** The differences by the keys that they touch: within one key a record came, went or is another now. */
function grouped<Item>(
  keysOf: (record: Item) => readonly string[],
  differences: readonly Difference<Item>[],
): Map<string, Difference<Item>[]> {
  const groups = new Map<string, Difference<Item>[]>();
  const add = (key: string, difference: Difference<Item>) => {
    const group = groups.get(key);
    if (group) group.push(difference);
    else groups.set(key, [difference]);
  };
  for (const { was, now } of differences) {
    const before = was === undefined ? none : keysOf(was);
    const after = now === undefined ? none : keysOf(now);
    for (const key of before) add(key, { was, now: after.includes(key) ? now : undefined });
    for (const key of after) if (!before.includes(key)) add(key, { was: undefined, now });
  }
  return groups;
}

function regroup<Item>(
  draft: MapDraft<readonly Item[]>,
  key: string,
  touched: readonly Difference<Item>[],
  { order }: RowDefinition<Item>,
): readonly Item[] {
  const list = draft.get(key) ?? none;
  const [only] = touched;
  return touched.length === 1 && only ? withOne(list, only, order) : withMany(list, touched, order);
}

/** The list with one record come, gone or become another: it is put in its place, and the list is not sorted again. */
function withOne<Item>(
  before: readonly Item[],
  { was, now }: Difference<Item>,
  order: RowDefinition<Item>['order'],
): readonly Item[] {
  const list = [...before];
  const place = was === undefined ? -1 : placeOf(list, was, order);
  if (place >= 0 && now !== undefined && keepsPlace({ was, now }, order)) list[place] = now;
  else {
    if (place >= 0) list.splice(place, 1);
    if (now !== undefined) list.splice(order ? placeFor(list, now, order) : list.length, 0, now);
  }
  return list;
}

/**
 * The list with all that was touched, in one pass: a shift of 400 tables touches half of a session's 3,300 meetings, and each
 * taken out by itself would move the others every time. What is moved together stays in its order.
 */
function withMany<Item>(
  before: readonly Item[],
  touched: readonly Difference<Item>[],
  order: RowDefinition<Item>['order'],
): readonly Item[] {
  const touchedBy = new Map(touched.map((one) => [one.was, one]));
  const list: Item[] = [];
  for (const record of before) {
    const one = touchedBy.get(record);
    if (one === undefined) list.push(record);
    else if (one.now !== undefined) list.push(one.now);
  }
  for (const { was, now } of touched) if (was === undefined && now !== undefined) list.push(now);
  return order && !isSorted(list, order) ? list.sort(order) : list;
}

function isSorted<Item>(list: readonly Item[], order: (a: Item, b: Item) => number): boolean {
  let before: Item | undefined;
  for (const item of list) {
    if (before !== undefined && order(before, item) > 0) return false;
    before = item;
  }
  return true;
}

/** Whether a record that became another one stands where it stood. */
function keepsPlace<Item>({ was, now }: Difference<Item>, order: RowDefinition<Item>['order']): boolean {
  return was !== undefined && now !== undefined && !order?.(was, now);
}

/** Where `record` stands in a list in that order; -1 where it does not. */
function placeOf<Item>(list: readonly Item[], record: Item, order?: (a: Item, b: Item) => number): number {
  if (!order) return list.indexOf(record);
  for (let place = placeFor(list, record, order); place < list.length; place += 1) {
    const here = list[place];
    if (here === record) return place;
    if (here === undefined || order(here, record) !== 0) return -1;
  }
  return -1;
}

/** The first place in an ordered list at which nothing comes before `record`. */
function placeFor<Item>(list: readonly Item[], record: Item, order: (a: Item, b: Item) => number): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const here = list[middle];
    if (here !== undefined && order(here, record) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
