import { collections } from '../../domain/collections.ts';
import type { Revision } from '../../domain/ids.ts';
import { type StateRecords, recordsOf, stateOf } from '../../domain/state.ts';
import type { Instant } from '../../domain/time.ts';
import type { Identity, VenueId } from '../../wire.ts';
import type { KeptReading } from '../link/corrected-clock.ts';
import type { Replica } from '../link/replica.ts';

/** The audience's state as a device keeps it. `build` names the page that wrote it: another one may read it wrongly. */
export type KeptDay = {
  build: string | null;
  venue: VenueId;
  revision: Revision;
  state: StateRecords;
  /** When the venue last confirmed it, by its own clock. */
  asOf: Instant;
};

/** What moves with every heartbeat, kept apart from the day because it is small. */
export type KeptMoment = {
  venue: VenueId;
  revision: Revision;
  /** When the venue last confirmed that revision. */
  asOf: Instant;
  reading: KeptReading;
  identity: Identity | null;
};

/** What a page that is loaded again starts from. */
export type Resumed = {
  replica: Replica;
  asOf: Instant;
  reading: KeptReading;
  identity: Identity | null;
};

/** After so long without the venue nobody needs the day any more, and a forgotten tablet is to hold no names. */
const keptForMs = 36 * 60 * 60 * 1_000;

export function dayOfReplica(replica: Replica, asOf: Instant, build: string | null): KeptDay {
  return {
    build,
    venue: replica.venue,
    revision: replica.revision,
    state: recordsOf(replica.state),
    asOf,
  };
}

/**
 * What the kept parts make; null when they are missing, of another build, not whole, or too old by the device's clock
 * (`wall`, milliseconds). A moment that confirms a later revision than the day's does not make the day any newer.
 */
export function resumedFrom(
  day: KeptDay | undefined,
  moment: KeptMoment | undefined,
  build: string | null,
  wall: number,
): Resumed | null {
  if (!day || !moment || day.build !== build || day.venue !== moment.venue) return null;
  const lists: Record<string, unknown> = day.state;
  if (!collections.every((name) => Array.isArray(lists[name]))) return null;
  if (wall - moment.reading.wall > keptForMs) return null;
  const { venue, revision } = day;
  return {
    replica: { venue, revision, state: stateOf(day.state) },
    asOf: moment.revision === revision ? moment.asOf : day.asOf,
    reading: moment.reading,
    identity: moment.identity,
  };
}
