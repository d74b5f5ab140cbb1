import { join } from 'node:path';
import type { Revision } from '../../shared/domain/ids.ts';
import { diskTrouble } from './disk-trouble.ts';
import type { FileSystem, OpenFile } from './file-system.ts';
import { fileNames, keepFacts, newVenueId } from './folder-facts.ts';
import { lockFolder } from './folder-lock.ts';
import { readJournal } from './read-journal.ts';
import type { Fault } from './read-lines.ts';
import { listSnapshots } from './snapshots.ts';
import { freePath, openIfThere, replaceFile, writeAll } from './whole-file.ts';

type Place = { disk: FileSystem; folder: string; file: OpenFile; path: string; now: () => number };

/** The name of a file that keeps what was taken out of a journal. */
export const asideName = /^journal\.set-aside-.*\.ndjson(-\d+)?$/;

/**
 * Cuts an unfinished append off the journal and says so. Of more than a broken line a copy is kept: nobody was told of it,
 * but it is rare enough to be looked at.
 */
export async function cutTorn(place: Place, fault: Fault, size: number): Promise<string> {
  const { file, path } = place;
  const aside = fault.holdsLineFeed ? await copyAside(place, fault.byte, size, fault.lastWhole) : null;
  await file.truncate(fault.byte);
  await file.sync();
  return (
    `${path}: ${size - fault.byte} bytes of an append that was not finished were cut off after revision ` +
    `${fault.lastWhole}; nothing acknowledged is lost${aside === null ? '' : ` (they are kept in ${aside})`}`
  );
}

export type WholeStart = {
  /** The last revision that is provably whole; the venue starts there. */
  revision: Revision;
  /** The files that keep what was set aside. */
  kept: string[];
};

/**
 * Makes a damaged data folder startable: what stands behind the last provably whole entry goes into a file of its own,
 * and so do snapshots of later revisions. The history gets a new name, so that screens which knew more start over. Null
 * when everything is whole; then nothing is changed.
 */
export async function keepWhatIsWhole(
  folder: string,
  parts: { disk: FileSystem; now: () => number; randomBytes: (count: number) => Uint8Array },
): Promise<WholeStart | null> {
  const { disk, now, randomBytes } = parts;
  try {
    const unlock = await lockFolder(disk, folder);
    try {
      const path = join(folder, fileNames.journal);
      const file = await openIfThere(disk, path, 'change');
      if (!file) return null;
      try {
        return await keepWhole({ disk, folder, file, path, now }, randomBytes);
      } finally {
        await file.close();
      }
    } finally {
      await unlock();
    }
  } catch (error) {
    throw diskTrouble(`The data folder ${folder} cannot be used`, error);
  }
}

async function keepWhole(
  place: Place,
  randomBytes: (count: number) => Uint8Array,
): Promise<WholeStart | null> {
  const { disk, folder, file } = place;
  const { fault, revision, wholeBytes, bytes } = await readJournal(file, () => undefined);
  const later = (await listSnapshots(disk, folder)).filter((snapshot) => snapshot.revision > revision);
  if (fault?.verdict !== 'damaged' && later.length === 0) return null;
  const kept: string[] = [];
  // The new name comes first: were it missing after a crash, a screen could take the new history for the old one.
  await keepFacts(disk, folder, newVenueId(randomBytes));
  for (const { path } of later) {
    const aside = await freePath(disk, `${path}.ahead-${place.now()}`);
    await disk.rename(path, aside);
    kept.push(aside);
  }
  if (fault) kept.push(await copyAside(place, wholeBytes, bytes, revision));
  await disk.syncFolder(folder);
  await file.truncate(wholeBytes);
  await file.sync();
  return { revision, kept };
}

async function copyAside(
  { disk, folder, file, now }: Place,
  from: number,
  to: number,
  after: Revision,
): Promise<string> {
  const path = await freePath(disk, join(folder, `journal.set-aside-after-${after}-${now()}.ndjson`));
  await replaceFile(disk, path, (copy) => copyBytes(file, copy, from, to));
  return path;
}

/** Copies the bytes from `from` to `to` (exclusive) of a file to the beginning of another. */
export async function copyBytes(source: OpenFile, target: OpenFile, from: number, to: number): Promise<void> {
  for (let at = from; at < to;) {
    const part = await source.read(at, Math.min(1024 * 1024, to - at));
    if (part.length === 0) return;
    await writeAll(target, part, at - from);
    at += part.length;
  }
}
