import type { AppendResult, Journal } from '../journal/journal.ts';

/** How the journal does, in milliseconds of real time. */
export type JournalHealth = {
  /** The last append was not kept. What comes next is tried all the same, and one that is kept clears it. */
  refused: boolean;
  /** How long the last append that was kept took, its sync included; null before the first. */
  lastSyncMs: number | null;
  /** How long ago it was kept; null before the first. */
  lastSyncAgeMs: number | null;
};

export type JournalWatch = { journal: Journal; health(): JournalHealth };

/**
 * A journal that does what `journal` does and is watched at it: every kind of journal is, since only its port is used.
 * `onSync` hears how long each append that was kept took.
 */
export function watchJournal(
  journal: Journal,
  { steadyNow, onSync }: { steadyNow: () => number; onSync: (ms: number) => void },
): JournalWatch {
  let refused = false;
  let lastSyncMs: number | null = null;
  let lastKeptAt: number | null = null;

  async function append(...given: Parameters<Journal['append']>): Promise<AppendResult> {
    const begun = steadyNow();
    refused = true;
    const result = await journal.append(...given);
    if (result.kind !== 'appended') return result;
    refused = false;
    lastKeptAt = steadyNow();
    lastSyncMs = lastKeptAt - begun;
    onSync(lastSyncMs);
    return result;
  }

  return {
    journal: { ...journal, append },
    health: () => ({
      refused,
      lastSyncMs,
      lastSyncAgeMs: lastKeptAt === null ? null : steadyNow() - lastKeptAt,
    }),
  };
}
