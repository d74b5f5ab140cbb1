import type { Revision } from '../../shared/domain/ids.ts';
import type { JournalEntry } from '../journal/journal.ts';

/** The last entries of the journal, at hand so that a screen back from a gap is answered in the same turn of the loop. */
export type RecentEntries = {
  add(entry: JournalEntry): void;
  /** All entries after `revision`, or null when some of them are no longer at hand. */
  since(revision: Revision): readonly JournalEntry[] | null;
};

/** Keeps entries that hold `changesKept` changes at most; a screen that missed more is better served by a snapshot. */
export function createRecentEntries(start: Revision, changesKept = 500): RecentEntries {
  const entries: JournalEntry[] = [];
  let from: number = start;
  let held = 0;
  return {
    add(entry) {
      entries.push(entry);
      held += entry.changes.length;
      while (held > changesKept) {
        const oldest = entries.shift();
        if (!oldest) return;
        held -= oldest.changes.length;
        from = oldest.revision;
      }
    },
    since(revision) {
      if (revision < from) return null;
      return entries.filter((entry) => entry.revision > revision);
    },
  };
}
