import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { VenueId } from '../../shared/wire.ts';
import { hasCode } from './folder-lock.ts';

/** The form of the data folder that this version writes. */
const format = 1;
const Facts = z.object({ format: z.int(), venue: z.string() });

/** Makes the data folder when it is missing. Throws with a sentence when it cannot be written. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`The data folder ${folder} cannot be made (${why}). Choose another with --data DIR.`);
  }
}

/** The name of the history in `folder`, made at the first opening. Refuses a folder that a newer version wrote. */
export async function venueOf(folder: string, randomBytes: (count: number) => Uint8Array): Promise<VenueId> {
  const path = join(folder, 'venue.json');
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  });
  if (text !== null) return readFacts(path, text);
  const venue = VenueId.parse([...randomBytes(16)].map((byte) => (byte % 36).toString(36)).join(''));
  await writeFileAtomic(path, `${JSON.stringify({ format, venue })}\n`);
  await syncFolder(folder);
  return venue;
}

function readFacts(path: string, text: string): VenueId {
  const facts = Facts.safeParse(JSON.parse(text));
  if (!facts.success)
    throw new Error(`${path} is not a venue's: restore it from a backup, or choose another folder.`);
  if (facts.data.format > format) {
    throw new Error(
      `${path}: the data folder was written by a newer version of Uketsuke (form ${facts.data.format}).`,
    );
  }
  return VenueId.parse(facts.data.venue);
}

/** Makes the names of new files in a folder survive a power cut. Not every system lets a folder be synced. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
