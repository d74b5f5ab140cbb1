import type { Revision } from '../../shared/domain/ids.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { FolderFacts } from './data-folder.ts';
import type { JournalHealth } from './watch-journal.ts';

/** Why the venue cannot do its work now. */
export type NotReady =
  | 'closing'
  /** The last append was refused: a full or broken disk, most often. */
  | 'journal-refused'
  | 'folder-not-writable'
  | 'disk-nearly-full';

/** What `GET health` answers; ages in seconds of real time. */
export type Health = {
  status: 'ready' | 'not-ready';
  reasons: NotReady[];
  version: string;
  uptimeSeconds: number;
  revision: Revision;
  now: Instant;
  /** `lastSyncAgeSeconds` is null until something was kept since the start. */
  journal: { lastSyncMs: number | null; lastSyncAgeSeconds: number | null; bytes: number | null };
  disk: { freeBytes: number | null };
};

/** A day of a large hall writes some megabytes; with less room than this the next days are in danger. */
export const scarceBytes = 50 * 1024 * 1024;

export type HealthFacts = {
  closing: boolean;
  journal: JournalHealth;
  /** Null where the journal is not in a folder. */
  folder: FolderFacts | null;
  version: string;
  uptimeMs: number;
  revision: Revision;
  now: Instant;
};

/** Whether the venue is ready for the hall, and why not. */
export function healthOf(facts: HealthFacts): Health {
  const { journal, folder } = facts;
  const reasons: NotReady[] = [];
  if (facts.closing) reasons.push('closing');
  if (journal.refused) reasons.push('journal-refused');
  if (folder && !folder.writable) reasons.push('folder-not-writable');
  const freeBytes = folder?.freeBytes ?? null;
  if (freeBytes !== null && freeBytes < scarceBytes) reasons.push('disk-nearly-full');
  return {
    status: reasons.length === 0 ? 'ready' : 'not-ready',
    reasons,
    version: facts.version,
    uptimeSeconds: Math.round(facts.uptimeMs / 1_000),
    revision: facts.revision,
    now: facts.now,
    journal: {
      lastSyncMs: journal.lastSyncMs,
      lastSyncAgeSeconds: journal.lastSyncAgeMs === null ? null : Math.round(journal.lastSyncAgeMs / 1_000),
      bytes: folder?.journalBytes ?? null,
    },
    disk: { freeBytes },
  };
}
