import type { DBSchema, IDBPDatabase, IDBPObjectStore } from 'idb';

/** What one device keeps for one venue over a reload and a power cut, by name. IndexedDB is there on plain HTTP too. */
export type DeviceStore = {
  /** Undefined when nothing is kept under that name. */
  get(name: string): Promise<unknown>;
  /** All that is kept under names that begin so, in the order of the names. */
  all(prefix: string): Promise<unknown[]>;
  /**
   * Resolves when it is written. `durable` waits for the disk, so that a power cut cannot take it back; otherwise the
   * system may still hold it.
   */
  put(name: string, value: unknown, how: 'durable' | 'soon'): Promise<void>;
  remove(name: string): Promise<void>;
  /** Forgets everything. */
  clear(): Promise<void>;
};

export type DeviceSchema = DBSchema & { kept: { key: string; value: unknown } };
type Writing = Pick<IDBPObjectStore<DeviceSchema, ['kept'], 'kept', 'readwrite'>, 'put' | 'delete'>;
/** The database of one browser, for all venues of its origin; it rejects where the browser gives none. */
export type DeviceDatabase = Promise<IDBPDatabase<DeviceSchema>>;

/**
 * What belongs to `owner`, which names the venue and the device: a wall holds what a wall may know, and what a token brought
 * goes with the token. Every call rejects where there is no database.
 */
export function deviceStore(opened: DeviceDatabase, owner: string): DeviceStore {
  const keyOf = (name: string) => `${owner} ${name}`;
  // U+FFFF comes after every character of our names.
  const beginning = (prefix: string) => IDBKeyRange.bound(keyOf(prefix), `${keyOf(prefix)}\uffff`);
  const write = async (durability: IDBTransactionDurability, act: (kept: Writing) => Promise<unknown>) => {
    const transaction = (await opened).transaction('kept', 'readwrite', { durability });
    await Promise.all([act(transaction.store), transaction.done]);
  };
  return {
    get: async (name) => (await opened).get('kept', keyOf(name)),
    all: async (prefix) => (await opened).getAll('kept', beginning(prefix)),
    put: (name, value, how) =>
      write(how === 'durable' ? 'strict' : 'relaxed', (kept) => kept.put(value, keyOf(name))),
    remove: (name) => write('strict', (kept) => kept.delete(keyOf(name))),
    clear: () => write('strict', (kept) => kept.delete(beginning(''))),
  };
}
