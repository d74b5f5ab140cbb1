import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Instant } from '../../shared/domain/time.ts';
import { backupFactsName, noteBackup, type BackupFacts } from './backup-facts.ts';
import { diskTrouble } from './disk-trouble.ts';
import { hasCode, type FileSystem, type OpenFile } from './file-system.ts';
import { fileNames, keepFacts, readFacts } from './folder-facts.ts';
import { inspectFolder } from './folder-report.ts';
import { readJournal, type JournalReading } from './read-journal.ts';
import { copyBytes } from './set-aside.ts';
import { openIfThere, readWhole, replaceFile, replaceText } from './whole-file.ts';

export type CopyParts = { disk: FileSystem; from: string; to: string; now: () => Instant };

/**
 * Copies the history of a data folder to an empty or new folder, durably, and reads the copy back. A venue may be running on
 * it: the journal only grows, so that its bytes up to a whole entry are a state that the venue was in. Refuses a damaged
 * journal, and a folder that holds anything.
 */
export async function backUp({ disk, from, to, now }: CopyParts): Promise<BackupFacts> {
  const facts = await readFacts(disk, from);
  const source = await openIfThere(disk, join(from, fileNames.journal), 'read');
  if (!facts || !source) {
    await source?.close();
    throw new Error(`${from} is no venue's data folder. Name it with --data DIR.`);
  }
  try {
    await mustBeEmpty(disk, to);
    const reading = await copyJournal(disk, source, join(to, fileNames.journal));
    await keepFacts(disk, to, facts.venue);
    const { revision, entries, wholeBytes: bytes } = reading;
    const copy = (await readWhole(disk, join(to, fileNames.journal))) ?? Buffer.alloc(0);
    const sha256 = createHash('sha256').update(copy).digest('hex');
    const made: BackupFacts = { venue: facts.venue, at: now(), revision, entries, bytes, sha256 };
    await replaceText(disk, join(to, backupFactsName), `${JSON.stringify(made)}\n`);
    const { problems } = await inspectFolder(disk, to);
    if (problems.length > 0) throw new Error(`The backup ${to} is not whole: ${problems.join(' ')}`);
    // The backup is made, whether or not its age can be noted where it was made from (a disk that is read-only).
    await noteBackup(disk, from, made.at).catch(() => undefined);
    return made;
  } catch (error) {
    throw diskTrouble(`The backup ${to} could not be made`, error);
  } finally {
    await source.close();
  }
}

/** Puts a copy of a journal, up to its last whole entry, in its place. */
export async function copyJournal(disk: FileSystem, source: OpenFile, path: string): Promise<JournalReading> {
  const size = await source.size();
  const copied: JournalReading[] = [];
  await replaceFile(disk, path, async (target) => {
    await copyBytes(source, target, 0, size);
    const reading = await readJournal(target, () => undefined);
    const { fault } = reading;
    if (fault?.verdict === 'damaged') {
      throw new Error(
        `The journal is damaged at line ${fault.line} (byte ${fault.byte}), behind revision ${fault.lastWhole}. ` +
          'Copy the data folder as it is, and look at it with npm start -- verify.',
      );
    }
    await target.truncate(reading.wholeBytes);
    copied.push(reading);
  });
  const [reading] = copied;
  if (!reading) throw new Error(`${path} was not written`);
  return reading;
}

async function mustBeEmpty(disk: FileSystem, folder: string): Promise<void> {
  const names = await disk.list(folder).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  });
  if (names.length > 0) {
    throw new Error(
      `${folder} is not empty. Name a new folder with --to DIR; a backup is never written over another.`,
    );
  }
  await disk.makeFolder(folder);
}
