import { access, constants, readFile, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { disk as realDisk } from '../journal/disk.ts';
import { fileNames } from '../journal/folder-facts.ts';
import { listSnapshots } from '../journal/snapshots.ts';

/** What can be seen of a data folder from outside, at this moment; null is what could not be told. */
export type FolderFacts = {
  writable: boolean;
  freeBytes: number | null;
  journalBytes: number | null;
  /** When the newest snapshot was kept: milliseconds since 1970-01-01T00:00Z by the machine's clock. */
  snapshotAt: number | null;
};

/** Looks at the data folder without touching anything in it. Never throws. */
export async function lookAtFolder(folder: string): Promise<FolderFacts> {
  const [writable, disk, journal, snapshot] = await Promise.all([
    access(folder, constants.W_OK).then(
      () => true,
      () => false,
    ),
    orNull(statfs(folder)),
    orNull(stat(join(folder, fileNames.journal))),
    orNull(newestSnapshot(folder)),
  ]);
  return {
    writable,
    freeBytes: disk && disk.bavail * disk.bsize,
    journalBytes: journal && journal.size,
    snapshotAt: snapshot && snapshot.mtimeMs,
  };
}

async function newestSnapshot(folder: string) {
  const [newest] = await listSnapshots(realDisk, folder);
  return newest ? stat(newest.path) : null;
}

function orNull<Fact>(asking: Promise<Fact | null>): Promise<Fact | null> {
  return asking.catch(() => null);
}

const LastBackup = z.object({ at: z.int() });

/**
 * How long ago the last backup of a data folder was made, by `last-backup.json` in it, which holds `{ "at": … }` in
 * milliseconds since 1970; null when there is none or it cannot be read. `now` is of the machine's clock.
 */
export async function backupAgeMs(folder: string, now: number): Promise<number | null> {
  try {
    const { at } = LastBackup.parse(JSON.parse(await readFile(join(folder, fileNames.lastBackup), 'utf8')));
    return Math.max(0, now - at);
  } catch {
    return null;
  }
}
