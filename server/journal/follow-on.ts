import type { Revision } from '../../shared/domain/ids.ts';
import type { JournalEntry } from './journal.ts';

/** Whether `entries` follow on `before` without a gap: each begins where the one before it ended. */
export function followOn(before: Revision, entries: readonly JournalEntry[]): boolean {
  let last = before;
  for (const entry of entries) {
    if (entry.revision - entry.changes.length !== last) return false;
    last = entry.revision;
  }
  return true;
}
