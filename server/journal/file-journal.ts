import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Revision } from '../../shared/domain/ids.ts';
import { syncFolder, makeFolder, venueOf } from './folder-facts.ts';
import { lockFolder } from './folder-lock.ts';
import { followOn } from './follow-on.ts';
import { JournalDamaged } from './journal-damaged.ts';
import { indexJournal, type JournalIndex } from './journal-index.ts';
import type { AppendResult, Journal, JournalEntry } from './journal.ts';
import { entryOf, toLine } from './line-format.ts';
import { scan } from './scan.ts';
import { createSnapshotFile } from './snapshot-file.ts';

export type FileJournalParts = {
  now: () => number;
  randomBytes: (count: number) => Uint8Array;
  /** Told of what was found and mended on opening. */
  report: (message: string) => void;
  /** What may fail on a disk; tests put failing ones here. */
  ops?: FileOps;
};

export type FileOps = {
  write: (file: FileHandle, bytes: Buffer, position: number) => Promise<void>;
  sync: (file: FileHandle) => Promise<void>;
  truncate: (file: FileHandle, length: number) => Promise<void>;
};

const diskOps: FileOps = {
  async write(file, bytes, position) {
    let done = 0;
    while (done < bytes.length) {
      const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
      done += bytesWritten;
    }
  },
  sync: (file) => file.datasync(),
  truncate: (file, length) => file.truncate(length),
};

/**
 * The journal in a data folder: `journal.ndjson` is only ever appended to and kept whole; `snapshot.json` shortens the
 * start; `venue.json` names the history; `lock` keeps a second process out. Throws when the folder cannot be used.
 */
export async function openFileJournal(folder: string, parts: FileJournalParts): Promise<Journal> {
  const { ops = diskOps, now, randomBytes, report } = parts;
  await makeFolder(folder);
  const unlock = await lockFolder(folder);
  try {
    const venue = await venueOf(folder, randomBytes);
    const path = join(folder, 'journal.ndjson');
    const file = await open(path, 'a+').then(async (made) => (await made.close(), open(path, 'r+')));
    await syncFolder(folder);
    const index = await openIndex(file, path, ops, report).catch(async (error: unknown) => {
      await file.close();
      throw error;
    });
    const snapshots = createSnapshotFile(join(folder, 'snapshot.json'), now, report);
    const append = createAppend(file, index, ops);
    let closing: Promise<void> | null = null;
    return {
      venue,
      revision: index.revision,
      async loadSnapshot() {
        const kept = await snapshots.load();
        if (!kept || kept.revision <= index.revision()) return kept;
        report(`the snapshot is ahead of the journal (revision ${kept.revision}): it is left aside`);
        return null;
      },
      readSince: (revision) => readEntries(file, path, index, revision),
      async find(command) {
        const place = index.find(command);
        if (!place) return null;
        for await (const line of scan(file, place.start, place.end)) {
          return line.json === null ? null : entryOf(line.json);
        }
        return null;
      },
      append: (entries, expected) =>
        closing ? failed(new Error('the journal is closed')) : append.queue(entries, expected),
      keepSnapshot: (snapshot) => snapshots.keep(snapshot),
      close: () =>
        (closing ??= append
          .settled()
          .then(() => file.close())
          .then(unlock)),
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function openIndex(file: FileHandle, path: string, ops: FileOps, report: FileJournalParts['report']) {
  const { size } = await file.stat();
  const index = await indexJournal(file, path, size);
  if (index.end() < size) {
    report(
      `${path}: ${size - index.end()} bytes of an unfinished entry were cut off; nothing acknowledged is lost`,
    );
    await ops.truncate(file, index.end());
    await ops.sync(file);
  }
  return index;
}

async function* readEntries(
  file: FileHandle,
  path: string,
  index: JournalIndex,
  since: Revision,
): AsyncGenerator<JournalEntry> {
  let last = since;
  for await (const line of scan(file, index.startAfter(since), index.end())) {
    const entry = line.json === null ? null : entryOf(line.json);
    if (!entry || !followOn(last, [entry])) throw new JournalDamaged(path, line.number, line.start, last);
    yield entry;
    last = entry.revision;
  }
}

function failed(error: unknown): Promise<AppendResult> {
  return Promise.resolve({
    kind: 'failed',
    error: error instanceof Error ? error : new Error(String(error)),
  });
}

/** Appends one group after the other. After a failure the file is cut back to its last durable byte before anything else. */
function createAppend(file: FileHandle, index: JournalIndex, ops: FileOps) {
  let last: Promise<unknown> = Promise.resolve();
  let mustCutBack = false;

  async function append(entries: readonly JournalEntry[], expected: Revision): Promise<AppendResult> {
    if (expected !== index.revision()) return { kind: 'behind', revision: index.revision() };
    if (!followOn(expected, entries)) return failed(new Error('the entries leave a gap'));
    try {
      if (mustCutBack) await cutBack();
      const lines = entries.map((entry) => Buffer.from(toLine(entry)));
      mustCutBack = true;
      await ops.write(file, Buffer.concat(lines), index.end());
      await ops.sync(file);
      mustCutBack = false;
      entries.forEach((entry, number) => {
        const length = lines[number]?.length ?? 0;
        index.add({ revision: entry.revision, command: entry.command.id, end: index.end() + length });
      });
      return { kind: 'appended', revision: index.revision() };
    } catch (error) {
      // Tried at once, so that a reader of the folder meets no half entry; when it fails too, the next append tries again.
      await cutBack().catch(() => undefined);
      return failed(error);
    }
  }

  async function cutBack(): Promise<void> {
    await ops.truncate(file, index.end());
    await ops.sync(file);
    mustCutBack = false;
  }

  return {
    queue(entries: readonly JournalEntry[], expected: Revision): Promise<AppendResult> {
      const next = last.then(() => append(entries, expected));
      last = next;
      return next;
    },
    settled: () => last,
  };
}
