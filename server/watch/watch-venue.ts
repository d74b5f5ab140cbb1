import type { ConnectedScreen } from '../../shared/domain/screen.ts';
import { systemClock, type Clock } from '../clock.ts';
import type { Journal } from '../journal/journal.ts';
import type { VenueEvents } from '../log/venue-events.ts';
import type { Sequencer, Standing } from '../sequencer.ts';
import { backupAgeMs, lookAtFolder, type FolderFacts } from './data-folder.ts';
import { healthOf, type Health } from './health.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { watchJournal, type JournalHealth } from './watch-journal.ts';

export type WatchParts = {
  journal: Journal;
  /** The data folder; null where the journal is of another kind. */
  folder: string | null;
  standing: () => Standing;
  screens: () => readonly ConnectedScreen[];
  clock: Clock;
  events: VenueEvents;
  version: string;
  /** Milliseconds of real time that nobody sets. */
  steadyNow: () => number;
};

/** One venue as the one who looks after it sees it: how it does, its figures, and a line of the log for what was given. */
export type VenueWatch = {
  /** The journal to use in place of the one that was given: it is watched. */
  readonly journal: Journal;
  readonly metrics: Metrics;
  /** The same way in as `give`, watched. */
  observed(give: Sequencer['give']): Sequencer['give'];
  health(): Promise<Health>;
  journalHealth(): JournalHealth;
  /** The data folder as it is now; null where there is none. */
  folder(): Promise<FolderFacts | null>;
  /** How long ago the last backup was made, by the machine's clock; null when nobody knows of one. */
  backupAgeMs(): Promise<number | null>;
  /** From now on the venue is not ready: it closes. */
  closing(): void;
  stop(): void;
};

export function watchVenue(parts: WatchParts): VenueWatch {
  const { clock, steadyNow, version } = parts;
  const openedAt = steadyNow();
  const waiting = { count: 0 };
  let closing = false;
  const folder = async () => (parts.folder === null ? null : lookAtFolder(parts.folder));
  const health = async () =>
    healthOf({
      closing,
      journal: watched.health(),
      folder: await folder(),
      version,
      uptimeMs: steadyNow() - openedAt,
      revision: parts.standing().revision,
      now: clock.now(),
    });
  const metrics = createMetrics({
    health,
    snapshotAt: async () => (await folder())?.snapshotAt ?? null,
    screens: parts.screens,
    clock: () => ({ now: clock.now(), rate: clock.rate }),
    waiting: () => waiting.count,
  });
  const watched = watchJournal(parts.journal, { steadyNow, onSync: metrics.synced });
  return {
    journal: watched.journal,
    metrics,
    observed: (give) => observed(give, parts, metrics, waiting),
    health,
    journalHealth: watched.health,
    folder,
    backupAgeMs: async () => (parts.folder === null ? null : backupAgeMs(parts.folder, systemClock().now())),
    closing: () => void (closing = true),
    stop: metrics.stop,
  };
}

/** Gives by `give`; counts what waits meanwhile, and tells the figures and the log of each answer. */
function observed(
  give: Sequencer['give'],
  { events, steadyNow }: WatchParts,
  metrics: Metrics,
  waiting: { count: number },
): Sequencer['give'] {
  return async (envelope, actor) => {
    const begun = steadyNow();
    waiting.count += 1;
    try {
      const outcome = await give(envelope, actor);
      metrics.answered(envelope.command.kind, outcome);
      events.answered({ ...envelope, actor }, outcome, steadyNow() - begun);
      return outcome;
    } finally {
      waiting.count -= 1;
    }
  };
}
