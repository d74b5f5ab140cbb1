import { Low, type Adapter } from 'lowdb';
import type { FileSystem } from './file-system.ts';
import { journalFormat } from './folder-facts.ts';
import type { Snapshot } from './journal.ts';
import { checksum } from './line-format.ts';
import { stateUpcast } from './upcast/upcast.ts';
import { readWhole, replaceText } from './whole-file.ts';

/**
 * What a snapshot's file holds; the checksum is of all the rest. `format` is that of the journal, `seal` names the
 * journal's line that the snapshot stands on.
 */
export type KeptSnapshot = { seal: string; snapshot: Snapshot };
/** Before snapshots told their format they told the checksum of the records' schemas, as `form`. */
type Sealed = KeptSnapshot & { checksum: string; format?: number; form?: string };

export type SnapshotReading =
  | { kind: 'whole'; kept: KeptSnapshot }
  /** Whole, but of a version that this one cannot read: the journal tells the same. */
  | { kind: 'other-format' }
  | { kind: 'broken'; why: string };

/** lowdb's adapter for a file that is synced and then renamed into place, so that it is always a whole one. */
class SyncedFile implements Adapter<unknown> {
  readonly #disk: FileSystem;
  readonly #path: string;
  constructor(disk: FileSystem, path: string) {
    this.#disk = disk;
    this.#path = path;
  }
  async read(): Promise<unknown> {
    const bytes = await readWhole(this.#disk, this.#path);
    return bytes === null ? null : JSON.parse(bytes.toString('utf8'));
  }
  write(kept: unknown): Promise<void> {
    return replaceText(this.#disk, this.#path, JSON.stringify(kept));
  }
}

/** Reads a snapshot and says whether it is whole; what the disk refuses to read is thrown, a garbled file is not. */
export async function readSnapshot(disk: FileSystem, path: string): Promise<SnapshotReading> {
  const low = new Low<unknown>(new SyncedFile(disk, path), null);
  try {
    await low.read();
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'broken', why: 'it is no JSON' };
    throw error;
  }
  if (!isSealed(low.data)) return { kind: 'broken', why: 'it is not whole' };
  const { checksum: given, ...kept } = low.data;
  if (given !== checksum(JSON.stringify(kept))) return { kind: 'broken', why: 'its checksum is wrong' };
  const state = stateUpcast(kept.snapshot.state, kept);
  if (state === null) return { kind: 'other-format' };
  return { kind: 'whole', kept: { seal: kept.seal, snapshot: { ...kept.snapshot, state } } };
}

export async function writeSnapshot(disk: FileSystem, path: string, kept: KeptSnapshot): Promise<void> {
  const { seal, snapshot } = kept;
  const low = new Low<unknown>(new SyncedFile(disk, path), null);
  const content = { format: journalFormat, seal, snapshot };
  low.data = { checksum: checksum(JSON.stringify(content)), ...content };
  await low.write();
}

function isSealed(data: unknown): data is Sealed {
  return (
    isRecord(data) &&
    isRecord(data.snapshot) &&
    isRecord(data.snapshot.state) &&
    typeof data.seal === 'string'
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
