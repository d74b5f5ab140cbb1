import type { Server as HttpServer } from 'node:http';
import type { Router } from 'express';
import type { Command } from '../shared/domain/commands.ts';
import type { Programme } from '../shared/domain/programme.ts';
import type { Answer } from '../shared/wire.ts';
import { createAccess, type Access } from './access/access.ts';
import { createAfterCommit, type AfterCommit } from './after-commit.ts';
import { closeVenue } from './close-venue.ts';
import { giveOnOwnAccount, type OwnAccount } from './give-on-own-account.ts';
import type { Senders } from './http/answer.ts';
import { buildOf } from './http/build-of.ts';
import { venueRouter } from './http/routes.ts';
import { createStaffCookie } from './http/staff-cookie.ts';
import { disk } from './journal/disk.ts';
import { openFileJournal } from './journal/file-journal.ts';
import type { Journal } from './journal/journal.ts';
import { createLive, type Live } from './live/live.ts';
import { venueEvents, type VenueEvents } from './log/venue-events.ts';
import { startNoShowTimer, type NoShowTimer } from './no-show-timer.ts';
import { packageVersion } from './package-root.ts';
import { strictly } from './read-envelope.ts';
import { replay } from './replay.ts';
import { createSequencer, type Sequencer, type Standing } from './sequencer.ts';
import { venueCheckOf } from './venue-check/venue-check.ts';
import { settingsOf, type VenueOptions, type VenueSettings } from './venue-options.ts';
import { watchVenue, type VenueWatch } from './watch/watch-venue.ts';

export type { VenueOptions } from './venue-options.ts';

/** One venue: mount `router` under `basePath`, attach the HTTP server for live changes, close it when you are done. */
export type Venue = {
  readonly router: Router;
  /** Takes the web sockets below the base path of `httpServer`, and no others. */
  attach(httpServer: HttpServer): void;
  /** Waits for what was given, keeps a snapshot, lets the screens go. The host's HTTP server is left running. */
  close(): Promise<void>;
  /** Gives a command as the organiser: the import, and what a host application does on its own account. */
  give(command: Command): Promise<Answer>;
  /** Takes in a programme that was read from a workbook; the same one again changes nothing. */
  importProgramme(programme: Programme): Promise<Answer>;
  /** The venue as it stands, at its last durable change. */
  standing(): Standing;
  readonly access: Access;
};

/**
 * Opens a venue. Refuses (by throwing) a data folder that is in use, damaged, from a newer version or not writable.
 * Several venues can live in one process; they share nothing.
 */
export async function createVenue(options: VenueOptions): Promise<Venue> {
  const settings = settingsOf(options);
  const { clock, randomBytes, steadyNow, log } = settings;
  const events = venueEvents(log);
  const version = packageVersion();
  // What is asked of parts that are made further down, once the venue is open.
  const standing = () => sequencer.standing();
  const screens = () => live.screens();

  const watch = watchVenue({
    journal: await journalOf(settings, events),
    folder: typeof settings.data === 'string' ? settings.data : null,
    ...{ standing, screens, clock, events, version, steadyNow },
  });
  const { journal, metrics } = watch;
  const { standing: start, recent } = await replay(journal);
  const sequencer = createSequencer({
    ...{ journal, clock, randomBytes, start, judging: metrics.judging, onFailure: events.journalRefused },
    afterCommit: (entry, now) => afterCommit.run(entry, now),
  });
  const give = watch.observed(strictly(sequencer.give));
  const ownAccount = giveOnOwnAccount(give, randomBytes);
  const access = createAccess({
    ...{ randomBytes, steadyNow, give: ownAccount.giveUnder },
    state: () => standing().state,
  });
  const senders = { access, cookie: createStaffCookie(journal.venue, settings.basePath) };
  const live = createLive({
    ...{ ...senders, venue: journal.venue, standing, give, recent, clock },
    build: await buildOf(settings.screens),
    venueCheck: venueCheckOf({ watch, standing, screens, clock, version }),
    onDisconnected: events.screenDisconnected,
  });
  const afterCommit = createAfterCommit({ journal, recent, live: () => live, log }, start.revision);
  const noShowTimer = startNoShowTimer({ standing, clock, give: ownAccount.give, log });
  events.opened({ version, revision: start.revision });

  return venueOf({ settings, events, watch, sequencer, ownAccount, senders, live, afterCommit, noShowTimer });
}

/** The parts of a venue that is open. */
type OpenParts = {
  settings: VenueSettings;
  events: VenueEvents;
  watch: VenueWatch;
  sequencer: Sequencer;
  ownAccount: OwnAccount;
  senders: Senders;
  live: Live;
  afterCommit: AfterCommit;
  noShowTimer: NoShowTimer;
};

/** What the host has of a venue that is open. */
function venueOf(parts: OpenParts): Venue {
  const { settings, sequencer, ownAccount, senders, live } = parts;
  const detachers: (() => void)[] = [];
  let closing: Promise<void> | null = null;
  const close = async () => {
    parts.watch.closing();
    parts.noShowTimer.stop();
    for (const release of detachers.splice(0)) release();
    await closeVenue({ ...parts, steadyNow: settings.steadyNow });
  };
  return {
    router: routerOf(parts),
    attach: (httpServer) => void detachers.push(live.attach(httpServer, `${settings.basePath}/live`)),
    close: () => (closing ??= close()),
    give: ownAccount.give,
    importProgramme: (programme) => ownAccount.give({ kind: 'import-programme', programme }),
    standing: sequencer.standing,
    access: senders.access,
  };
}

function routerOf({ settings, events, watch, sequencer, ownAccount, senders, live }: OpenParts): Router {
  const { address, clock, screens, randomBytes, steadyNow, metricsToken, metricsFrom } = settings;
  return venueRouter({
    ...{ ...senders, address, clock, screens },
    venue: watch.journal.venue,
    standing: sequencer.standing,
    live: live.router,
    give: ownAccount.giveFor,
    operation: { health: watch.health, metrics: watch.metrics, metricsToken, metricsFrom },
    requests: { events, randomBytes, steadyNow },
  });
}

async function journalOf({ data, clock, randomBytes }: VenueSettings, events: VenueEvents): Promise<Journal> {
  if (typeof data !== 'string') return data;
  return openFileJournal(data, { disk, now: clock.now, randomBytes, report: events.journalFound });
}
