import { readFile, rename } from 'node:fs/promises';
import { Low, type Adapter } from 'lowdb';
import writeFileAtomic from 'write-file-atomic';
import { collections } from '../../shared/domain/state.ts';
import { hasCode } from './folder-lock.ts';
import type { Snapshot } from './journal.ts';
import { checksum } from './line-format.ts';

/** What the snapshot file holds; the checksum is of the snapshot's JSON. */
type KeptSnapshot = { checksum: string; snapshot: Snapshot };

/** lowdb's adapter for a file that is synced and then renamed into place, so that it is always a whole one. */
class SyncedFile implements Adapter<unknown> {
  readonly #path: string;
  constructor(path: string) {
    this.#path = path;
  }
  async read(): Promise<unknown> {
    const text = await readFile(this.#path, 'utf8').catch((error: unknown) => {
      if (hasCode(error, 'ENOENT')) return null;
      throw error;
    });
    return text === null ? null : JSON.parse(text);
  }
  async write(kept: unknown): Promise<void> {
    await writeFileAtomic(this.#path, JSON.stringify(kept));
  }
}

export type SnapshotFile = {
  load(): Promise<Snapshot | null>;
  keep(snapshot: Snapshot): Promise<void>;
};

/**
 * The snapshot of a data folder. One that cannot be read is set aside under another name and reported, never written
 * over: the journal is whole and tells the same.
 */
export function createSnapshotFile(
  path: string,
  now: () => number,
  report: (message: string) => void,
): SnapshotFile {
  const low = new Low<unknown>(new SyncedFile(path), null);
  return {
    async load() {
      try {
        await low.read();
        if (low.data === null) return null;
        if (isKept(low.data)) return low.data.snapshot;
        report(`the snapshot ${path} is not whole`);
      } catch (error) {
        report(
          `the snapshot ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
      const aside = `${path}.broken-${now()}`;
      await rename(path, aside);
      report(`it was set aside as ${aside}; the venue starts from its journal, which tells the same`);
      return null;
    },
    async keep(snapshot) {
      const kept: KeptSnapshot = { checksum: checksum(JSON.stringify(snapshot)), snapshot };
      low.data = kept;
      await low.write();
      low.data = null;
    },
  };
}

function isKept(data: unknown): data is KeptSnapshot {
  if (!isRecord(data) || !isRecord(data.snapshot) || !isRecord(data.snapshot.state)) return false;
  const { snapshot } = data;
  const { state } = data.snapshot;
  return (
    data.checksum === checksum(JSON.stringify(snapshot)) &&
    collections.every((name) => Array.isArray(state[name]))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
