import { join } from 'node:path';
import { z } from 'zod';
import { Revision } from '../../shared/domain/ids.ts';
import { Instant } from '../../shared/domain/time.ts';
import { VenueId } from '../../shared/wire.ts';
import type { FileSystem } from './file-system.ts';
import { fileNames } from './folder-facts.ts';
import { readWhole, replaceText } from './whole-file.ts';

/** What a backup says of itself in `backup.json`, written last: a backup without it was not finished, or is a plain copy. */
export const BackupFacts = z.object({
  venue: VenueId,
  at: Instant,
  revision: Revision,
  entries: z.int(),
  bytes: z.int(),
  /** Of the journal, in hexadecimal. */
  sha256: z.string(),
});
export type BackupFacts = z.infer<typeof BackupFacts>;

export const backupFactsName = 'backup.json';

/** Null when the folder is no backup; throws when what it says cannot be read. */
export async function backupFactsIn(disk: FileSystem, folder: string): Promise<BackupFacts | null> {
  const path = join(folder, backupFactsName);
  const bytes = await readWhole(disk, path);
  if (bytes === null) return null;
  try {
    return BackupFacts.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    throw new Error(`${path} cannot be read: the backup is not whole. Take another one.`);
  }
}

/** Kept in the data folder itself, for the venue check at the desk; not part of any backup. */
const LastBackup = z.object({ at: Instant });

/** Notes in the data folder that it was backed up at `at`, by the machine's clock. */
export async function noteBackup(disk: FileSystem, folder: string, at: Instant): Promise<void> {
  await replaceText(disk, join(folder, fileNames.lastBackup), `${JSON.stringify({ at })}\n`);
}

/** When the data folder was backed up last, by the machine's clock; null when nothing is known of it. Never throws. */
export async function lastBackupOf(disk: FileSystem, folder: string): Promise<Instant | null> {
  try {
    const bytes = await readWhole(disk, join(folder, fileNames.lastBackup));
    return bytes && LastBackup.parse(JSON.parse(bytes.toString('utf8'))).at;
  } catch {
    return null;
  }
}
