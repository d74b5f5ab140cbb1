import { type CommandId, noRevision } from '../../shared/domain/ids.ts';
import type { VenueId } from '../../shared/wire.ts';
import { followOn } from './follow-on.ts';
import type { Journal, JournalEntry, Snapshot } from './journal.ts';

/** A journal that lasts as long as the process: for tests and for a host that wants no trace. */
export function createMemoryJournal(venue: VenueId): Journal {
  const entries: JournalEntry[] = [];
  const byCommand = new Map<CommandId, JournalEntry>();
  let snapshot: Snapshot | null = null;
  let closed = false;
  const revision = () => entries.at(-1)?.revision ?? noRevision;

  return {
    venue,
    revision,
    loadSnapshot: async () => snapshot,
    async *readSince(since) {
      yield* entries.filter((entry) => entry.revision > since);
    },
    find: async (command) => byCommand.get(command) ?? null,
    async append(added, expected) {
      if (closed) return { kind: 'failed', error: new Error('the journal is closed') };
      if (!followOn(expected, added)) return { kind: 'failed', error: new Error('the entries leave a gap') };
      if (expected !== revision()) return { kind: 'behind', revision: revision() };
      for (const entry of added) {
        entries.push(entry);
        byCommand.set(entry.command.id, entry);
      }
      return { kind: 'appended', revision: revision() };
    },
    async keepSnapshot(kept) {
      snapshot = kept;
    },
    async close() {
      closed = true;
    },
  };
}
