import type { ReadonlySignal } from '@preact/signals';
import type { VenueCheckReport } from '../domain/venue-check/findings.ts';
import type { Command, CommandEnvelope } from '../domain/commands.ts';
import type { State } from '../domain/state.ts';
import type { Instant } from '../domain/time.ts';
import type {
  Build,
  VenueCheckReply,
  VenueCheckResults,
  Direction,
  DirectReply,
  DirectRequest,
  Identity,
  Answer,
  ScreensReply,
} from '../wire.ts';

/**
 * How current what a screen shows is, by its own heartbeat.
 * `loading`: nothing was ever received. `live`: a heartbeat was answered within the last seconds and every change up to
 * its revision is applied. `alone`: the venue does not answer; what is shown is the plan as of `since`, and the time of day
 * is sure, or only what the device's own clock makes of it (after a sleep or a reload without the venue).
 * `not-let-in`: the venue does not know this screen's token; it must be set up (or signed in) again.
 * `outdated`: the page is older than the venue and must be loaded again.
 */
export type Freshness =
  | { kind: 'loading' }
  | { kind: 'live' }
  | { kind: 'alone'; since: Instant; isTimeSure: boolean }
  | { kind: 'not-let-in' }
  | { kind: 'outdated' };

/** What came of a command; `unanswered` when the venue could not be reached, in which case nothing may be claimed. */
export type CommandResult = Answer | { kind: 'unanswered' };

/** One round trip to the venue: how long it took, and how far this device's clock is ahead of the venue's, in milliseconds. */
export type Measurement = { roundTripMs: number; aheadMs: number };

/** All that a screen knows of the venue. A screen's root component is given one; tests make one of their own. */
export type VenueLink = {
  /** The audience's state; null until the first snapshot. */
  readonly state: ReadonlySignal<State | null>;
  readonly freshness: ReadonlySignal<Freshness>;
  /** Who the venue takes this screen to be; null until the first answer. */
  readonly identity: ReadonlySignal<Identity | null>;
  /** The venue's clock, corrected for this device's; moves once a second, also when the venue is gone. */
  readonly now: ReadonlySignal<Instant>;
  /** Gives a command under a fresh id, and sends it again under the same id when the answer is lost, for 8 seconds at most. */
  readonly give: (command: Command) => Promise<CommandResult>;
  /**
   * Sends a command once, under an id that its owner keeps; `unanswered` when no answer came within so many milliseconds.
   * Whoever keeps commands for later sends them so, again and again: each is done once.
   */
  readonly send: (envelope: CommandEnvelope, withinMs: number) => Promise<CommandResult>;
  /** The build of the screens that the venue serves; null until it has said, or when it does not know. */
  readonly venueBuild: ReadonlySignal<Build>;
  /** How many other displays of this screen's own table are open. */
  readonly sameTable: ReadonlySignal<number>;
  /** Calls `listener` whenever staff direct this screen; returns how to stop. */
  readonly onDirection: (listener: (what: Direction) => void) => () => void;
  /** The screens that are connected now, for staff; null when the venue did not answer. */
  readonly screens: () => Promise<ScreensReply | null>;
  /** Has one screen show its name or load itself again, for staff; null when the venue did not answer. */
  readonly direct: (request: DirectRequest) => Promise<DirectReply | null>;
  /** Tells the venue what this device measured of itself; null when the venue did not answer. */
  readonly reportVenueCheck: (report: VenueCheckReport) => Promise<VenueCheckReply | null>;
  /** What all devices and the server measured, for staff; null when the venue did not answer. */
  readonly venueCheckResults: () => Promise<VenueCheckResults | null>;
  /** Asks the venue for the time, once; null when it did not answer. */
  readonly measure: () => Promise<Measurement | null>;
  /** Leaves the venue and stops every timer and listener. */
  readonly close: () => void;
};
