import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { mintBadge } from '../../../shared/domain/badge-text.ts';
import type { DelegateId } from '../../../shared/domain/ids.ts';
import type { Delegate } from '../../../shared/domain/records/delegate.ts';
import { diskTrouble } from '../disk-trouble.ts';
import type { FileSystem } from '../file-system.ts';
import { fileNames, keepFacts, newVenueId } from '../folder-facts.ts';
import { lockFolder } from '../folder-lock.ts';
import { entryOf, headOf, jsonOf, lineOf } from '../line-format.ts';
import { readJournal } from '../read-journal.ts';
import { asideName } from '../set-aside.ts';
import { openIfThere, readWhole, replaceText } from '../whole-file.ts';
import { hear, nobodyEver, type PeopleEver } from './person.ts';
import { createEraser, type Counts, type Eraser } from './without-person.ts';

export type EraseParts = { disk: FileSystem; folder: string; randomBytes: (count: number) => Uint8Array };

export type Erased = {
  delegate: Delegate;
  counts: Counts;
  /** Entries of the journal that were written again. */
  entries: number;
  /** Files that were removed: the journal tells the same. */
  removed: string[];
  /** Lines of set-aside files that could not be read, and were dropped since nobody can say whom they name. */
  dropped: number;
  /** Files that are not the venue's and were left alone. */
  leftAlone: string[];
};

/** Everybody of whom the journal in `folder` ever spoke. Refuses a folder without a journal. */
export async function peopleIn(disk: FileSystem, folder: string): Promise<PeopleEver> {
  const people = nobodyEver();
  const file = await openIfThere(disk, join(folder, fileNames.journal), 'read');
  if (!file) throw new Error(`${folder} is no venue's data folder. Name it with --data DIR.`);
  try {
    await readJournal(file, ({ changes }) => changes.forEach((change) => hear(people, change)));
    return people;
  } finally {
    await file.close();
  }
}

/**
 * Takes a person out of a stopped venue's data folder: the journal is written again beside the old one with neutral values
 * in the person's fields, synced and renamed; ids, revisions and what happened stay. Snapshots and files left of crashes
 * are removed before, set-aside entries written again. A crash leaves the old journal or the new one. Refuses a folder in
 * use, a damaged journal, and an id that nobody has.
 */
export async function erasePerson(delegate: DelegateId, parts: EraseParts): Promise<Erased> {
  const { disk, folder } = parts;
  try {
    const unlock = await lockFolder(disk, folder);
    try {
      return await eraseLocked(delegate, parts);
    } finally {
      await unlock();
    }
  } catch (error) {
    throw diskTrouble(`${folder} could not be written`, error);
  }
}

/** What `erasePerson` would do, without doing it. */
export async function wouldErase(delegate: DelegateId, parts: EraseParts): Promise<Erased> {
  return (await plan(delegate, parts)).erased;
}

async function eraseLocked(delegate: DelegateId, parts: EraseParts): Promise<Erased> {
  const { disk, folder, randomBytes } = parts;
  const { erased, journal, asides } = await plan(delegate, parts);
  for (const { path, text } of asides) await replaceText(disk, path, text);
  // The new name comes first, so that no screen goes on with what it kept of the old history.
  await keepFacts(disk, folder, newVenueId(randomBytes));
  for (const name of erased.removed) await disk.remove(join(folder, name));
  await disk.syncFolder(folder);
  await replaceText(disk, join(folder, fileNames.journal), journal);
  return erased;
}

type Plan = { erased: Erased; journal: string; asides: { path: string; text: string }[] };

async function plan(delegate: DelegateId, { disk, folder, randomBytes }: EraseParts): Promise<Plan> {
  const people = await peopleIn(disk, folder);
  const person = people.delegates.get(delegate);
  if (!person)
    throw new Error(`No delegate has the id "${delegate}". Look for it with npm start -- find --name TEXT.`);
  const eraser = createEraser(delegate, people.words.get(delegate) ?? [], () => mintBadge(randomBytes));
  const { lines, entries } = await journalWithout(disk, folder, eraser);
  const erased: Erased = {
    delegate: person,
    counts: eraser.counts,
    entries,
    removed: [],
    dropped: 0,
    leftAlone: [],
  };
  const asides: Plan['asides'] = [];
  for (const name of await disk.list(folder)) {
    const path = join(folder, name);
    if (asideName.test(name)) {
      const { text, dropped } = await asideWithout(disk, path, eraser);
      asides.push({ path, text });
      erased.dropped += dropped;
    } else if (/^snapshot|\.new$/.test(name)) erased.removed.push(name);
    else if (!isOfTheFolder(name)) erased.leftAlone.push(name);
  }
  return { erased, journal: lines.join(''), asides };
}

function isOfTheFolder(name: string): boolean {
  return Object.values<string>(fileNames).includes(name);
}

async function journalWithout(disk: FileSystem, folder: string, eraser: Eraser) {
  const file = await disk.open(join(folder, fileNames.journal), 'read');
  const lines: string[] = [];
  const changed = { entries: 0 };
  try {
    const { fault } = await readJournal(file, (_, json) => {
      const line = lineWithout(json, eraser);
      if (line !== lineOf(json)) changed.entries += 1;
      lines.push(line);
    });
    if (fault?.verdict === 'damaged') {
      throw new Error(
        `The journal is damaged at line ${fault.line}; look at it with npm start -- verify. Nothing was changed.`,
      );
    }
  } finally {
    await file.close();
  }
  return { lines, entries: changed.entries };
}

/** The line of an entry without the person; as it was when it does not speak of him. It must still be the same entry. */
function lineWithout(json: string, eraser: Eraser): string {
  const stripped = JSON.stringify(eraser.strip(JSON.parse(json)));
  const [before, after] = [headOf(json), headOf(stripped)];
  if (!isDeepStrictEqual(before, after) || entryOf(stripped) === null)
    throw new Error(`the entry of revision ${before?.revision} cannot be written anew. Nothing was changed.`);
  return lineOf(stripped);
}

/** A set-aside file without the person, and how many of its lines could not be read and are dropped. */
async function asideWithout(disk: FileSystem, path: string, eraser: Eraser) {
  const bytes = (await readWhole(disk, path)) ?? Buffer.alloc(0);
  const lines = bytes.toString('latin1').split('\n').filter(Boolean);
  const jsons = lines.map((line) => jsonOf(Buffer.from(line, 'latin1')));
  const whole = jsons.filter((json) => json !== null).filter((json) => entryOf(json) !== null);
  return {
    text: whole.map((json) => lineWithout(json, eraser)).join(''),
    dropped: lines.length - whole.length,
  };
}
