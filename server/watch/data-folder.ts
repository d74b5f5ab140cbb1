import { access, constants, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../../shared/domain/time.ts';
import { lastBackupOf } from '../journal/backup-facts.ts';
import { disk } from '../journal/disk.ts';
import { listSnapshots } from '../journal/snapshots.ts';

/** What can be seen of a data folder from outside, at this moment; null is what could not be told. */
export type FolderFacts = {
  writable: boolean;
  freeBytes: number | null;
  journalBytes: number | null;
  /** When the snapshot was kept: milliseconds since 1970-01-01T00:00Z by the machine's clock. */
  snapshotAt: number | null;
};

/** Looks at the data folder without touching anything in it. Never throws. */
export async function lookAtFolder(folder: string): Promise<FolderFacts> {
  const [writable, space, journal, snapshot] = await Promise.all([
    access(folder, constants.W_OK).then(
      () => true,
      () => false,
    ),
    orNull(statfs(folder)),
    orNull(stat(join(folder, 'journal.ndjson'))),
    orNull(newestSnapshot(folder)),
  ]);
  return {
    writable,
    freeBytes: space && space.bavail * space.bsize,
    journalBytes: journal && journal.size,
    snapshotAt: snapshot && snapshot.mtimeMs,
  };
}

async function newestSnapshot(folder: string) {
  const [newest] = await listSnapshots(disk, folder);
  return newest ? await stat(newest.path) : null;
}

function orNull<Fact>(asking: Promise<Fact>): Promise<Fact | null> {
  return asking.catch(() => null);
}

/** How long ago a data folder was backed up last, in milliseconds; null when nothing is known of it. */
export async function backupAgeMs(folder: string, now: Instant): Promise<number | null> {
  const at = await lastBackupOf(disk, folder);
  return at === null ? null : Math.max(0, now - at);
}
