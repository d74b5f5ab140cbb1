import type { Server as HttpServer } from 'node:http';
import { join } from 'node:path';
import type { Router } from 'express';
import type { Logger } from 'pino';
import { terminal } from '../shared/domain/actor.ts';
import type { Command } from '../shared/domain/commands.ts';
import { CommandId } from '../shared/domain/ids.ts';
import type { Programme } from '../shared/domain/programme.ts';
import type { Answer } from '../shared/wire.ts';
import { createAccess, type Access } from './access/access.ts';
import { systemRandomBytes, type RandomBytes } from './access/secrets.ts';
import { startNoShowTimer } from './no-show-timer.ts';
import { createAfterCommit, type AfterCommit } from './after-commit.ts';
import { venueCheckOf } from './venue-check/venue-check.ts';
import { systemClock, type Clock } from './clock.ts';
import { buildOf } from './http/build-of.ts';
import { createStaffCookie } from './http/staff-cookie.ts';
import { venueRouter } from './http/routes.ts';
import { disk } from './journal/disk.ts';
import { openFileJournal } from './journal/file-journal.ts';
import type { Journal } from './journal/journal.ts';
import { createLive, type Live } from './live/live.ts';
import { createLog } from './log/create-log.ts';
import { venueEvents, type VenueEvents } from './log/venue-events.ts';
import { packageRoot, packageVersion } from './package-root.ts';
import { strictly } from './read-envelope.ts';
import { replay } from './replay.ts';
import { createSequencer, type Sequencer, type Standing } from './sequencer.ts';
import { watchVenue, type VenueWatch } from './watch/watch-venue.ts';

export type VenueOptions = {
  /** The data folder, made when missing; or a journal of your own kind, which the venue closes when it closes. */
  data: string | Journal;
  /** The path under which the host application mounts `router`, such as `/osaka`; `/` when it is the whole site. */
  basePath?: string;
  clock?: Clock;
  randomBytes?: RandomBytes;
  log?: Logger;
  /** Opens `metrics` to the one who carries this token, at least 16 characters. */
  metricsToken?: string | null;
  /** Addresses that read `metrics` without a token, such as `127.0.0.1`; none by default. A proxy there opens it to all. */
  metricsFrom?: readonly string[];
  /** Milliseconds of real time that never jump, by which pairing codes grow old; this process's own by default. */
  steadyNow?: () => number;
  /** The address under which the hall reaches the venue, once it is known: what a QR holds when the desk runs on `localhost`. */
  address?: () => string | null;
  /** The folder of the built screens; the package's own by default. */
  screens?: string;
};

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
  const { clock, randomBytes, steadyNow, address, log, basePath, screens, ...metricsOpen } =
    settingsOf(options);
  const events = venueEvents(log);
  const version = packageVersion();
  const watch = watchVenue({
    journal: await journalOf(options.data, clock, randomBytes, events),
    folder: typeof options.data === 'string' ? options.data : null,
    standing: () => sequencer.standing(),
    screens: () => live.screens(),
    ...{ clock, events, version, steadyNow },
  });
  const { journal } = watch;
  const { standing: start, recent } = await replay(journal);
  const sequencer = createSequencer({
    ...{ journal, clock, randomBytes, start },
    afterCommit: (entry, standing) => afterCommit.run(entry, standing),
    judging: watch.metrics.judging,
    onFailure: events.journalRefused,
  });
  const observed = watch.observed(strictly(sequencer.give));
  const give = (command: Command, id: CommandId) => observed({ id, command }, terminal);
  const { standing } = sequencer;
  const access = createAccess({ state: () => standing().state, give, randomBytes, steadyNow });
  const senders = { access, cookie: createStaffCookie(journal.venue, basePath) };
  const venueCheck = venueCheckOf({ watch, standing, screens: () => live.screens(), clock, version });
  const own = { venue: journal.venue, build: await buildOf(screens) };
  const told = { ...own, standing, give: observed, recent, clock, venueCheck, ...senders };
  const live = createLive({ ...told, onDisconnected: events.screenDisconnected });
  const afterCommit = createAfterCommit({ journal, recent, live: () => live, log }, start.revision);
  const detachers: (() => void)[] = [];
  const freshId = () => CommandId.parse(Buffer.from(randomBytes(16)).toString('base64url'));
  const giveAsOrganiser = (command: Command) => give(command, freshId());
  const noShowTimer = startNoShowTimer({ standing, clock, give: giveAsOrganiser, log });
  let closing: Promise<void> | null = null;
  const close = async () => {
    watch.closing();
    noShowTimer.stop();
    for (const release of detachers.splice(0)) release();
    await closeDown({ sequencer, live, afterCommit, watch, events, steadyNow });
  };
  events.opened({ version, revision: start.revision });

  return {
    router: venueRouter({
      ...{ ...senders, address, venue: journal.venue, standing, clock, live: live.router, screens },
      give: (command, actor) => observed({ id: freshId(), command }, actor),
      operation: { health: watch.health, metrics: watch.metrics, ...metricsOpen },
      requests: { events, randomBytes, steadyNow },
    }),
    attach: (httpServer) => void detachers.push(live.attach(httpServer, `${basePath}/live`)),
    close: () => (closing ??= close()),
    give: giveAsOrganiser,
    importProgramme: (programme) => giveAsOrganiser({ kind: 'import-programme', programme }),
    standing,
    access,
  };
}

type ClosingParts = {
  sequencer: Sequencer;
  live: Live;
  afterCommit: AfterCommit;
  watch: VenueWatch;
  events: VenueEvents;
  steadyNow: () => number;
};

/** Tells the screens first, so that they give nothing more; answers what was given; then lets them and the journal go. */
async function closeDown(parts: ClosingParts): Promise<void> {
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

async function journalOf(
  data: string | Journal,
  clock: Clock,
  randomBytes: RandomBytes,
  events: VenueEvents,
): Promise<Journal> {
  if (typeof data !== 'string') return data;
  return openFileJournal(data, { disk, now: clock.now, randomBytes, report: events.journalFound });
}

/** What the host did not set is as documented; the pages lie in the package, and the base path has no slash at its end. */
function settingsOf(options: VenueOptions) {
  const { basePath = '/', screens, clock = systemClock(), randomBytes = systemRandomBytes } = options;
  const { metricsToken = null, metricsFrom = [], address = () => null, steadyNow = ownSteadyNow } = options;
  return {
    ...{ clock, randomBytes, steadyNow, address, metricsToken, metricsFrom },
    log: options.log ?? createLog({ level: 'warn' }),
    basePath: trimmed(basePath),
    screens: screens ?? join(packageRoot(), 'dist', 'screens'),
  };
}

const ownSteadyNow = () => performance.now();

function trimmed(basePath: string): string {
  return `/${basePath.split('/').filter(Boolean).join('/')}`.replace(/^\/$/, '');
}
