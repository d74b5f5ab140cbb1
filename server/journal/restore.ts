import { dirname, join } from 'node:path';
import { diskTrouble } from './disk-trouble.ts';
import { hasCode, type FileSystem } from './file-system.ts';
import { copyJournal, type CopyParts } from './backup.ts';
import { fileNames, keepFacts, newVenueId } from './folder-facts.ts';
import { lockFolder } from './folder-lock.ts';
import { inspectFolder, type FolderReport } from './folder-report.ts';

export type RestoreParts = CopyParts & {
  randomBytes: (count: number) => Uint8Array;
  /** What becomes of data that is in the folder: refused, or the folder is kept under another name. */
  present: 'refuse' | 'keep-aside';
};

export type Restored = { report: FolderReport; keptAside: string | null };

/**
 * Puts a backup, or a copy of a data folder, into the data folder `to`. Refuses a backup with any problem, a folder in use,
 * and one with data unless it is to be kept aside. The history gets a new name, so that screens which knew more start over.
 */
export async function restore(parts: RestoreParts): Promise<Restored> {
  const { disk, from, to, randomBytes } = parts;
  const backup = await inspectFolder(disk, from);
  if (backup.problems.length > 0) {
    throw new Error(`${from} was not restored, since it is not whole: ${backup.problems.join(' ')}`);
  }
  try {
    const keptAside = await makeRoom(parts);
    await disk.makeFolder(to);
    const unlock = await lockFolder(disk, to);
    try {
      const source = await disk.open(join(from, fileNames.journal), 'read');
      try {
        await copyJournal(disk, source, join(to, fileNames.journal));
      } finally {
        await source.close();
      }
      await keepFacts(disk, to, newVenueId(randomBytes));
    } finally {
      await unlock();
    }
    const report = await inspectFolder(disk, to);
    if (report.problems.length > 0 || report.standing.revision !== backup.standing.revision)
      throw new Error(`${to} is not what ${from} holds. Try again into another folder.`);
    return { report, keptAside };
  } catch (error) {
    throw diskTrouble(`The data folder ${to} could not be written`, error);
  }
}

/** Renames a folder that holds data, when that is wanted; returns its new name. */
async function makeRoom({ disk, to, present, now }: RestoreParts): Promise<string | null> {
  if (!(await holdsData(disk, to))) return null;
  if (present === 'refuse') {
    throw new Error(
      `${to} holds data already, and nothing was changed. Name an empty folder with --data DIR, or add --replace: then ` +
        'what is there is kept under another name.',
    );
  }
  // Who has it open keeps it.
  await (
    await lockFolder(disk, to)
  )();
  const aside = `${to}.replaced-${now()}`;
  await disk.rename(to, aside);
  await disk.syncFolder(dirname(to));
  return aside;
}

async function holdsData(disk: FileSystem, folder: string): Promise<boolean> {
  const names = await disk.list(folder).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  });
  return names.some((name) => name === fileNames.journal || name.startsWith('snapshot'));
}
