import { Low, type Adapter } from 'lowdb';
import type { Pieces } from '../../shared/domain/pieces.ts';
import { inTurns } from '../in-turns.ts';
import type { FileSystem } from './file-system.ts';
import { journalFormat } from './folder-facts.ts';
import type { Snapshot } from './journal.ts';
import { jsonOfList } from './json-of-list.ts';
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

/** lowdb's adapter for a text that is synced and then renamed into place, so that it is always a whole one. */
class SyncedText implements Adapter<string> {
  readonly #disk: FileSystem;
  readonly #path: string;
  constructor(disk: FileSystem, path: string) {
    this.#disk = disk;
    this.#path = path;
  }
  async read(): Promise<string | null> {
    const bytes = await readWhole(this.#disk, this.#path);
    return bytes === null ? null : bytes.toString('utf8');
  }
  write(text: string): Promise<void> {
    return replaceText(this.#disk, this.#path, text);
  }
}

/** Reads a snapshot and says whether it is whole; what the disk refuses to read is thrown, a garbled file is not. */
export async function readSnapshot(disk: FileSystem, path: string): Promise<SnapshotReading> {
  const low = new Low(new SyncedText(disk, path), '');
  await low.read();
  const sealed = parsed(low.data);
  if (sealed === null) return { kind: 'broken', why: 'it is no JSON' };
  if (!isSealed(sealed)) return { kind: 'broken', why: 'it is not whole' };
  const { checksum: given, ...kept } = sealed;
  if (given !== checksum(JSON.stringify(kept))) return { kind: 'broken', why: 'its checksum is wrong' };
  const state = stateUpcast(kept.snapshot.state, kept);
  if (state === null) return { kind: 'other-format' };
  return { kind: 'whole', kept: { seal: kept.seal, snapshot: { ...kept.snapshot, state } } };
}

export async function writeSnapshot(disk: FileSystem, path: string, kept: KeptSnapshot): Promise<void> {
  const low = new Low(new SyncedText(disk, path), '');
  low.data = await inTurns(sealedText(kept));
  await low.write();
}

/** The JSON of a snapshot with its checksum. In pieces: that of 400 tables has 6 MB. */
function* sealedText({ seal, snapshot }: KeptSnapshot): Pieces<string> {
  const lists: string[] = [];
  for (const [name, list] of Object.entries(snapshot.state)) {
    lists.push(`${JSON.stringify(name)}:${yield* jsonOfList(list)}`);
  }
  const head = { format: journalFormat, seal, snapshot: { revision: snapshot.revision, state: {} } };
  const content = `${JSON.stringify(head).slice(0, -'}}}'.length)}${lists.join(',')}}}}`;
  yield;
  return `{"checksum":"${checksum(content)}",${content.slice(1)}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
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
