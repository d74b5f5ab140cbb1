import { type Revision, noRevision } from '../../shared/domain/ids.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { OpenFile } from './file-system.ts';
import { followOn } from './follow-on.ts';
import type { JournalEntry } from './journal.ts';
import { entryOf } from './line-format.ts';
import { readLines, type Fault } from './read-lines.ts';

/** What a journal file holds up to its first fault, every entry read in full. */
export type JournalReading = {
  bytes: number;
  /** Where the first fault begins; all of `bytes` when there is none. */
  wholeBytes: number;
  entries: number;
  revision: Revision;
  firstAt: Instant | null;
  lastAt: Instant | null;
  fault: Fault | null;
};

/** Reads a whole journal; `onEntry` is given each entry in order. What it throws ends the reading. */
export async function readJournal(
  file: OpenFile,
  onEntry: (entry: JournalEntry, json: string) => void,
): Promise<JournalReading> {
  const bytes = await file.size();
  const found: JournalReading = {
    bytes,
    wholeBytes: 0,
    entries: 0,
    revision: noRevision,
    firstAt: null,
    lastAt: null,
    fault: null,
  };
  found.fault = await readLines(
    file,
    bytes,
    ({ json, end }) => {
      const entry = entryOf(json);
      if (!entry) return 'not-an-entry';
      if (!followOn(found.revision, [entry])) return 'gap';
      found.wholeBytes = end;
      found.entries += 1;
      found.revision = entry.revision;
      found.firstAt ??= entry.at;
      found.lastAt = entry.at;
      onEntry(entry, json);
      return null;
    },
    () => found.revision,
  );
  return found;
}
