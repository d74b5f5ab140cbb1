import type { Shelves } from './changes/family.ts';
import {
  type Collection,
  type LookupOf,
  type Records,
  byCollection,
  collections,
  keyIn,
  rowOf,
} from './collections.ts';
import { CollectionIndex, type Lookups } from './index/collection-index.ts';
import type { Step } from './records/step.ts';

/** The look-ups of each collection (`index/`). */
export type Index = { readonly [Name in Collection]: Lookups<Records[Name]> };

/**
 * The venue at one revision: its records, the last steps of its history, and the index by which the records are looked up.
 * Never altered: `apply` gives a new one that shares what did not change.
 */
export type State = Shelves & { readonly steps: ReadonlyMap<string, Step>; readonly index: Index };

/** A state as JSON carries it. */
export type StateRecords = { readonly [Name in Collection]: readonly Records[Name][] } & {
  readonly steps: readonly Step[];
};

/** The key under which a step stands. */
export function stepKey({ revision }: Pick<Step, 'revision'>): string {
  return String(revision);
}

/** The venue before anything happened: revision 0. */
export const emptyState: State = stateWith(
  byCollection<Shelves>(() => new Map()),
  new Map(),
);

/** The state of these records. */
export function stateWith(shelves: Shelves, steps: State['steps']): State {
  const indexOf = <Name extends Collection>(name: Name) =>
    new CollectionIndex<Records[Name]>(rowOf(name), shelves[name]);
  return { ...shelves, steps, index: byCollection<Index>(indexOf) };
}

/** The state that `records` describe. */
export function stateOf(records: StateRecords): State {
  const shelf = <Name extends Collection>(name: Name) => {
    const list: readonly Records[Name][] = listIn(records, name);
    return new Map(list.map((record) => [keyIn(name, record), record]));
  };
  return stateWith(byCollection<Shelves>(shelf), new Map(records.steps.map((step) => [stepKey(step), step])));
}

function listIn<Name extends Collection>(
  records: { readonly [One in Collection]: readonly Records[One][] },
  name: Name,
): readonly Records[Name][] {
  return records[name];
}

/** `state` as JSON carries it. */
export function recordsOf(state: State): StateRecords {
  const all = byCollection<Omit<StateRecords, 'steps'>>((name) => [...state[name].values()]);
  return { ...all, steps: [...state.steps.values()] };
}

/** The names of all that a state as JSON holds. */
export const partsOfState: readonly (Collection | 'steps')[] = [...collections, 'steps'];

/**
 * The records of a collection that stand under `key` in one of its look-ups, in the order of its row: the same list until
 * one of them changes. What can be looked up says the collection's row.
 */
export function lookUp<Name extends Collection>(
  { index }: Pick<State, 'index'>,
  name: Name,
  by: LookupOf<Name>,
  key: string,
): readonly Records[Name][] {
  const ofName: Lookups<Records[Name]> = index[name];
  return ofName.find(by, key);
}
