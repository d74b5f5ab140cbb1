import { type ScreenAudience, changesFor } from '../../shared/domain/audience.ts';
import type { Revision } from '../../shared/domain/ids.ts';
import type { ChangesMessage } from '../../shared/wire.ts';
import type { JournalEntry } from '../journal/journal.ts';

/** An entry as `audience` may hear it after revision `after`; null when none of it is theirs. */
export function messageFor(
  audience: ScreenAudience,
  entry: JournalEntry,
  after: Revision,
): ChangesMessage | null {
  const changes = changesFor(audience, entry.changes);
  const step = audience === 'staff' ? { by: entry.by, command: entry.command.kind } : null;
  if (changes.length === 0 && step === null) return null;
  return { after, revision: entry.revision, at: entry.at, changes, step };
}
