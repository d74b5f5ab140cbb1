import type { AfterCommit } from './after-commit.ts';
import type { Live } from './live/live.ts';
import type { VenueEvents } from './log/venue-events.ts';
import type { Sequencer } from './sequencer.ts';
import type { VenueWatch } from './watch/watch-venue.ts';

export type ClosingParts = {
  sequencer: Sequencer;
  live: Live;
  afterCommit: AfterCommit;
  watch: VenueWatch;
  events: VenueEvents;
  steadyNow: () => number;
};

/** Tells the screens first, so that they give nothing more; answers what was given; then lets them and the journal go. */
export async function closeVenue(parts: ClosingParts): Promise<void> {
  const { sequencer, live, afterCommit, watch, events, steadyNow } = parts;
  const begun = steadyNow();
  events.closing({ revision: sequencer.standing().revision, screens: live.screens().length });
  live.goodbye();
  await sequencer.idle();
  await live.close();
  await afterCommit.finish(sequencer.standing());
  await watch.journal.close();
  watch.stop();
  events.closed({ revision: sequencer.standing().revision, ms: Math.round(steadyNow() - begun) });
}
