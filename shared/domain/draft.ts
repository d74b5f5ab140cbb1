import type { Shelves, Writable } from './changes/family.ts';
import { type Collection, type Records, collections, keyIn } from './collections.ts';
import type { Lookups, Difference } from './index/collection-index.ts';
import { type MapDraft, draftOfMap } from './layered-map.ts';
import type { Pieces } from './pieces.ts';
import type { Index, State } from './state.ts';

/**
 * A state under work: drafts a collection when it is first written and shares the others, so that a batch of changes
 * costs one draft a collection, however many changes it holds.
 */
export type Draft = Writable & {
  /** The state that was written, its look-ups in step with it. */
  done(): Pieces<State>;
};

/** One collection under work, with what was in it before of each key that is written. */
type Written<Item> = { records: MapDraft<Item>; before: Map<string, Item | undefined> };

export function draftOf(state: State): Draft {
  const shelves: Shelves = state;
  const shelf = <Name extends Collection>(name: Name): ReadonlyMap<string, Records[Name]> => shelves[name];
  const written: { [Name in Collection]?: Written<Records[Name]> } = {};
  const writable = <Name extends Collection>(name: Name, key: string): MapDraft<Records[Name]> => {
    const known: Written<Records[Name]> | undefined = written[name];
    const begun: Written<Records[Name]> = known ?? {
      records: draftOfMap<Records[Name]>(shelf(name)),
      before: new Map(),
    };
    if (!known) Object.assign(written, { [name]: begun });
    if (!begun.before.has(key)) begun.before.set(key, shelf(name).get(key));
    return begun.records;
  };
  return {
    get(name, key) {
      const begun: Written<Records[typeof name]> | undefined = written[name];
      return begun ? begun.records.get(key) : shelf(name).get(key);
    },
    put(name, record) {
      const key = keyIn(name, record);
      writable(name, key).set(key, record);
    },
    remove(name, key) {
      writable(name, key).delete(key);
    },
    *done() {
      const next: State & { index: Index } = { ...state, index: { ...state.index } };
      for (const name of collections) yield* finish(state, next, name, written[name]);
      return next;
    },
  };
}

function* finish<Name extends Collection>(
  state: State,
  next: State,
  name: Name,
  begun: Written<Records[Name]> | undefined,
): Pieces<void> {
  if (!begun) return;
  const records = begun.records.done();
  const differences: Difference<Records[Name]>[] = [];
  for (const [key, was] of begun.before) {
    const now = records.get(key);
    if (was !== now) differences.push({ was, now });
  }
  const index: Lookups<Records[Name]> = state.index[name];
  Object.assign(next, { [name]: records });
  Object.assign(next.index, { [name]: yield* index.after(records, differences) });
}
