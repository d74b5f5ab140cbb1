import { join } from 'node:path';
import { type Revision, noRevision } from '../../shared/domain/ids.ts';
import { createAppender, failed } from './append.ts';
import { diskTrouble } from './disk-trouble.ts';
import { hasCode, type FileSystem, type OpenFile } from './file-system.ts';
import { fileNames, venueOf } from './folder-facts.ts';
import { lockFolder } from './folder-lock.ts';
import { followOn } from './follow-on.ts';
import { JournalDamaged, JournalShortened } from './journal-damaged.ts';
import { indexJournal, type JournalIndex } from './journal-index.ts';
import type { Journal, JournalEntry } from './journal.ts';
import { entryOf } from './line-format.ts';
import { looserAccess } from './looser-access.ts';
import type { FaultKind } from './read-lines.ts';
import { scan } from './scan.ts';
import { cutTorn } from './set-aside.ts';
import { createSnapshots, snapshotAhead } from './snapshots.ts';

export type FileJournalParts = {
  disk: FileSystem;
  now: () => number;
  randomBytes: (count: number) => Uint8Array;
  /** Told of what was found on opening: what was mended, and what somebody should mend. */
  report: (message: string) => void;
};

/**
 * The journal in a data folder: `journal.ndjson` is only ever appended to and kept whole; snapshots shorten the start;
 * `venue.json` names the history; `lock` keeps a second process out. Refuses, with a sentence, a folder that is in use,
 * damaged, from a newer version or cannot be written. What it has opened with is on disk, whatever was there before.
 */
export async function openFileJournal(folder: string, parts: FileJournalParts): Promise<Journal> {
  try {
    await parts.disk.makeFolder(folder);
    const unlock = await lockFolder(parts.disk, folder);
    return await openLocked(folder, parts, unlock).catch(async (error: unknown) => {
      await unlock().catch(() => undefined);
      throw error;
    });
  } catch (error) {
    throw diskTrouble(`The data folder ${folder} cannot be used`, error);
  }
}

async function openLocked(
  folder: string,
  parts: FileJournalParts,
  unlock: () => Promise<void>,
): Promise<Journal> {
  const { disk } = parts;
  const path = join(folder, fileNames.journal);
  const looser = await looserAccess(disk, folder);
  if (looser !== null) parts.report(looser);
  const venue = await venueOf(disk, folder, parts.randomBytes);
  const file = await openOrMake(disk, path);
  try {
    const index = await openIndex(file, folder, path, parts);
    return journalOn({ venue, file, path, index, folder, parts, unlock });
  } catch (error) {
    await file.close().catch(() => undefined);
    throw error;
  }
}

type Opened = {
  venue: Journal['venue'];
  file: OpenFile;
  path: string;
  index: JournalIndex;
  folder: string;
  parts: FileJournalParts;
  unlock: () => Promise<void>;
};

function journalOn({ venue, file, path, index, folder, parts, unlock }: Opened): Journal {
  const appender = createAppender(file, index, path);
  const sealOf = (revision: Revision) => sealIn(file, index, revision);
  const snapshots = createSnapshots({ ...parts, folder, sealOf });
  let closing: Promise<void> | null = null;
  return {
    venue,
    revision: index.revision,
    loadSnapshot: snapshots.load,
    readSince: (revision) => readEntries(file, path, index, revision),
    async find(command) {
      const place = index.find(command);
      if (!place) return null;
      const { start: from, end: to, line: firstLine } = place;
      for await (const { json } of scan(file, { from, firstLine, to }))
        return json === null ? null : entryOf(json);
      return null;
    },
    append: async (entries, expected) =>
      closing ? failed(new Error('the journal is closed')) : appender.append(entries, expected),
    keepSnapshot: snapshots.keep,
    close: () => (closing ??= appender.finish().then(file.close).then(unlock)),
  };
}

async function openOrMake(disk: FileSystem, path: string): Promise<OpenFile> {
  return disk.open(path, 'change').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return disk.open(path, 'new');
    throw error;
  });
}

/**
 * Indexes what is whole, cuts off what an unfinished append left, and syncs: a process that was killed may have left
 * entries that no sync has reached, and from here on they are shown.
 */
async function openIndex(
  file: OpenFile,
  folder: string,
  path: string,
  { disk, now, report }: FileJournalParts,
) {
  const size = await file.size();
  const { index, fault } = await indexJournal(file, size);
  if (fault?.verdict === 'damaged') throw new JournalDamaged(path, fault);
  const ahead = await snapshotAhead(disk, folder, index.revision());
  if (ahead) throw new JournalShortened(path, index.revision(), ahead.name, ahead.revision);
  if (fault) report(await cutTorn({ disk, folder, file, path, now }, fault, size));
  await file.sync();
  await disk.syncFolder(folder);
  return index;
}

async function* readEntries(
  file: OpenFile,
  path: string,
  index: JournalIndex,
  since: Revision,
): AsyncGenerator<JournalEntry> {
  let last = since;
  const damaged = (kind: FaultKind, line: number, byte: number) =>
    new JournalDamaged(path, { kind, line, byte, lastWhole: last, wholeAfter: 0 });
  const { byte: from, line: firstLine } = index.startAfter(since);
  for await (const { json, number, start } of scan(file, { from, firstLine, to: index.end() })) {
    if (json === null) throw damaged('garbled', number, start);
    const entry = entryOf(json);
    if (!entry) throw damaged('not-an-entry', number, start);
    if (!followOn(last, [entry])) throw damaged('gap', number, start);
    yield entry;
    last = entry.revision;
  }
}

/** The place and checksum of the line that ends at `revision`: a snapshot bears it and so belongs to this journal alone. */
async function sealIn(file: OpenFile, index: JournalIndex, revision: Revision): Promise<string | null> {
  if (revision === noRevision) return '0';
  const place = index.endingAt(revision);
  return place && `${place.end}-${(await file.read(place.start, 8)).toString('latin1')}`;
}
