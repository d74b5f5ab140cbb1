import { collectionOfChange } from './audience.ts';
import type { KeptChange } from './changes.ts';
import type { Draft } from './draft.ts';
import { keyOf, type Collection, type Records, type State } from './state.ts';

/** Puts or takes away the record of a `….kept` change. */
export function keepRecord(draft: Draft, change: KeptChange): void {
  const { name, was, now } = partsOf(change);
  if (was !== null && (now === null || keyIn(name, was) !== keyIn(name, now)))
    draft.remove(name, keyIn(name, was));
  if (now !== null) draft.put(name, now);
}

/** Whether the record that `change` kept or took away is still so. */
export function recordStillSo(state: State, change: KeptChange): boolean {
  const { name, was, now } = partsOf(change);
  if (now !== null) return JSON.stringify(state[name].get(keyIn(name, now))) === JSON.stringify(now);
  return was === null || !state[name].has(keyIn(name, was));
}

/** The key of the record that `change` kept or took away. */
export function keyOfKept(change: KeptChange): string {
  const { name, was, now } = partsOf(change);
  const record = now ?? was;
  return record === null ? '' : keyIn(name, record);
}

type Parts = { name: Collection; was: Records[Collection] | null; now: Records[Collection] | null };

function partsOf(change: KeptChange): Parts {
  return { name: collectionOfChange[change.kind], was: change.was, now: change.now };
}

function keyIn(name: Collection, record: Records[Collection]): string {
  // The table of audiences names the collection of each kind of change, so the record is of that collection.
  const key: (record: never) => string = keyOf[name];
  return key(record as never);
}
