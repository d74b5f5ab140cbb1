import type { ScreenAudience } from '../../shared/domain/audience.ts';
import type { Revision } from '../../shared/domain/ids.ts';
import type { ChangesMessage } from '../../shared/wire.ts';
import type { JournalEntry } from '../journal/journal.ts';
import { messageFor } from './messages.ts';

/** What each audience may hear of one entry; null where none of it is theirs. */
export type Heard = Readonly<Record<ScreenAudience, ChangesMessage | null>>;

/**
 * The last entries as the screens hear them, at hand so that one back from a gap is answered in the same turn of the loop.
 * A message is made once: those who are told now and those who ask for it later get the very same one.
 */
export type RecentEntries = {
  add(entry: JournalEntry): Heard;
  /** What `audience` may hear of all after `revision`, or null when some of it is no longer at hand. */
  since(audience: ScreenAudience, revision: Revision): readonly ChangesMessage[] | null;
  /** The last revision that `audience` was to hear of. */
  lastOf(audience: ScreenAudience): Revision;
};

/** Keeps entries that hold `changesKept` changes at most; a screen that missed more is better served by a snapshot. */
export function createRecentEntries(start: Revision, changesKept = 500): RecentEntries {
  const entries: { revision: Revision; count: number; heard: Heard }[] = [];
  const last: Record<ScreenAudience, Revision> = { hall: start, floor: start, staff: start };
  let from: number = start;
  let held = 0;

  function hear(audience: ScreenAudience, entry: JournalEntry): ChangesMessage | null {
    const message = messageFor(audience, entry, last[audience]);
    if (message) last[audience] = entry.revision;
    return message;
  }

  return {
    add(entry) {
      const heard = { hall: hear('hall', entry), floor: hear('floor', entry), staff: hear('staff', entry) };
      entries.push({ revision: entry.revision, count: entry.changes.length, heard });
      held += entry.changes.length;
      while (held > changesKept) {
        const oldest = entries.shift();
        if (!oldest) break;
        held -= oldest.count;
        from = oldest.revision;
      }
      return heard;
    },
    since(audience, revision) {
      if (revision < from) return null;
      return entries.flatMap((entry) =>
        entry.revision > revision && entry.heard[audience] ? entry.heard[audience] : [],
      );
    },
    lastOf: (audience) => last[audience],
  };
}
