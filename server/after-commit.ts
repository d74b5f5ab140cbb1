import type { Logger } from 'pino';
import { recordsOf } from '../shared/domain/state.ts';
import type { Journal, JournalEntry } from './journal/journal.ts';
import type { Live } from './live/live.ts';
import type { RecentEntries } from './live/recent-entries.ts';
import type { Standing } from './sequencer.ts';

export type AfterCommit = {
  run(entry: JournalEntry, standing: Standing): void;
  /** Keeps a last snapshot and waits for one that is being written. */
  finish(standing: Standing): Promise<void>;
};

/** A snapshot after this many changes keeps a start short: fewer than these are replayed from the journal. */
const changesBetweenSnapshots = 1_000;

/** What follows when an entry is durable: screens are told, and from time to time a snapshot is kept. */
export function createAfterCommit(
  { journal, recent, live, log }: { journal: Journal; recent: RecentEntries; live: () => Live; log: Logger },
  keptAt: number,
): AfterCommit {
  let lastKept = keptAt;
  let keeping: Promise<void> | null = null;

  async function keep({ state, revision }: Standing): Promise<void> {
    try {
      await journal.keepSnapshot({ revision, state: recordsOf(state) });
      lastKept = revision;
    } catch (error) {
      log.error(
        { event: 'snapshot.failed', err: error },
        'the snapshot could not be kept; the journal is whole and nothing is lost',
      );
    }
    keeping = null;
  }

  return {
    run(entry, standing) {
      try {
        live().publish(entry, recent.add(entry));
      } catch (error) {
        // What is durable has happened, whoever stumbles over telling it: screens find the gap with their next heartbeat.
        log.error({ event: 'publish.failed', err: error }, 'screens could not be told of a change');
      }
      if (standing.revision - lastKept >= changesBetweenSnapshots) keeping ??= keep(standing);
    },
    async finish(standing) {
      await keeping;
      if (standing.revision > lastKept) await keep(standing);
    },
  };
}
