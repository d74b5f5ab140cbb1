import type { Logger } from 'pino';
import { recordsOf } from '../shared/domain/state.ts';
import type { Journal, JournalEntry } from './journal/journal.ts';
import type { Live } from './live/live.ts';
import type { RecentEntries } from './live/recent-entries.ts';
import type { Standing } from './sequencer.ts';

export type AfterCommit = {
  run(entry: JournalEntry, standing: Standing): void;
  /** Saves a last snapshot and waits for one that is being written. */
  finish(standing: Standing): Promise<void>;
};

/** A snapshot after this many changes keeps a start short: fewer than these are replayed from the journal. */
const changesBetweenSnapshots = 1_000;
/** A disk that refuses a snapshot is asked again after twice as many changes each time, and at least after these. */
const longestPause = 32_000;

/** What follows when an entry is durable: screens are told, and from time to time a snapshot is saved. */
export function createAfterCommit(
  { journal, recent, live, log }: { journal: Journal; recent: RecentEntries; live: () => Live; log: Logger },
  savedAt: number,
): AfterCommit {
  let lastSaved = savedAt;
  let pause = changesBetweenSnapshots;
  let dueAt = savedAt + pause;
  let saving: Promise<void> | null = null;

  async function save({ state, revision }: Standing): Promise<void> {
    try {
      await journal.keepSnapshot({ revision, state: recordsOf(state) });
      lastSaved = revision;
      pause = changesBetweenSnapshots;
    } catch (error) {
      pause = Math.min(2 * pause, longestPause);
      log.error(
        { event: 'snapshot.failed', err: error, againAfterChanges: pause },
        'the snapshot could not be saved; the journal is whole and nothing is lost',
      );
    }
    dueAt = revision + pause;
    saving = null;
  }

  return {
    run(entry, standing) {
      try {
        live().publish(entry, recent.add(entry));
      } catch (error) {
        // What is durable has happened, even when telling it fails: screens find the gap with their next heartbeat.
        log.error({ event: 'publish.failed', err: error }, 'screens could not be told of a change');
      }
      if (standing.revision >= dueAt) saving ??= save(standing);
    },
    async finish(standing) {
      await saving;
      if (standing.revision > lastSaved) await save(standing);
    },
  };
}
