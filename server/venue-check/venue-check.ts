import type { ConnectedScreen } from '../../shared/domain/screen.ts';
import type { Clock } from '../clock.ts';
import type { VenueCheckParts } from '../live/serve-venue-check.ts';
import type { Standing } from '../sequencer.ts';
import type { VenueWatch } from '../watch/watch-venue.ts';
import { createReportBook } from './report-book.ts';
import { serverFindings } from './server-findings.ts';

export type VenueCheckSources = {
  watch: Pick<VenueWatch, 'folder' | 'journalHealth' | 'backupAgeMs'>;
  standing: () => Standing;
  screens: () => readonly ConnectedScreen[];
  clock: Clock;
  version: string;
};

/** The venue check of one venue: what devices reported, and what the server finds of itself when staff ask. */
export function venueCheckOf({
  watch,
  standing,
  screens,
  clock,
  version,
}: VenueCheckSources): VenueCheckParts {
  return {
    book: createReportBook(clock),
    version,
    async server(certificateDaysLeft) {
      const [folder, backupAgeMs] = await Promise.all([watch.folder(), watch.backupAgeMs()]);
      return serverFindings({
        ...{ folder, backupAgeMs, certificateDaysLeft },
        state: standing().state,
        screens: screens(),
        now: clock.now(),
        rate: clock.rate,
        machineZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        journal: watch.journalHealth(),
      });
    },
  };
}
