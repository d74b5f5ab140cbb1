import { join } from 'node:path';
import { z } from 'zod';
import { VenueId } from '../../shared/wire.ts';
import type { FileSystem } from './file-system.ts';
import { readWhole, replaceText } from './whole-file.ts';

/**
 * The format of the data folder, its journal and its snapshots that this version writes. Every older one is read, through
 * `upcast/`. 1: lines without `durable`, one snapshot. 2: each line tells what was durable before it, several snapshots.
 * 3: each line and snapshot tells its format; attendance, announcements and badges are kept records like all others.
 */
export const journalFormat = 3;
const Facts = z.object({ format: z.int(), venue: VenueId });

/** The files of a data folder, by what they hold. */
export const fileNames = {
  facts: 'venue.json',
  journal: 'journal.ndjson',
  lock: 'lock',
  /** When the last backup of it was made; the watch over the venue asks for its age. */
  lastBackup: 'last-backup.json',
} as const;

/** The name of the history in `folder`, made at the first opening. Refuses a folder that a newer version wrote. */
export async function venueOf(
  disk: FileSystem,
  folder: string,
  randomBytes: (count: number) => Uint8Array,
): Promise<VenueId> {
  const known = await readFacts(disk, folder);
  if (known?.format === journalFormat) return known.venue;
  const venue = known?.venue ?? newVenueId(randomBytes);
  await keepFacts(disk, folder, venue);
  return venue;
}

/** What `venue.json` says; null when there is none. Throws a sentence when it cannot be used. */
export async function readFacts(disk: FileSystem, folder: string): Promise<z.infer<typeof Facts> | null> {
  const path = join(folder, fileNames.facts);
  const bytes = await readWhole(disk, path);
  if (bytes === null) return null;
  const facts = Facts.safeParse(parsed(bytes.toString('utf8')));
  if (!facts.success) {
    throw new Error(
      `${path} is not a venue's: put it back from a backup, or rename it; then the history gets a new name and nothing is lost.`,
    );
  }
  if (facts.data.format > journalFormat) {
    throw new Error(
      `${path}: the data folder was written by a newer version of Uketsuke (form ${facts.data.format}, this one knows ${journalFormat}). Start that version.`,
    );
  }
  return facts.data;
}

/** Names the history in `folder`. Screens that knew it by another name start over. */
export function keepFacts(disk: FileSystem, folder: string, venue: VenueId): Promise<void> {
  return replaceText(
    disk,
    join(folder, fileNames.facts),
    `${JSON.stringify({ format: journalFormat, venue })}\n`,
  );
}

export function newVenueId(randomBytes: (count: number) => Uint8Array): VenueId {
  return VenueId.parse([...randomBytes(16)].map((byte) => (byte % 36).toString(36)).join(''));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
