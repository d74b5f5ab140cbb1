import type { Server as HttpServer } from 'node:http';
import { join } from 'node:path';
import type { Router } from 'express';
import { pino, type Logger } from 'pino';
import type { Command } from '../shared/domain/commands.ts';
import { CommandId } from '../shared/domain/ids.ts';
import type { Programme } from '../shared/domain/programme.ts';
import type { Outcome } from '../shared/wire.ts';
import { createAccess, type Access } from './access/access.ts';
import { systemRandomBytes, type RandomBytes } from './access/secrets.ts';
import { startAttendant } from './attendant.ts';
import { createAfterCommit } from './after-commit.ts';
import { systemClock, type Clock } from './clock.ts';
import { venueRouter } from './http/routes.ts';
import { openFileJournal } from './journal/file-journal.ts';
import type { Journal } from './journal/journal.ts';
import { createLive } from './live/live.ts';
import { packageRoot } from './package-root.ts';
import { replay } from './replay.ts';
import { createSequencer, type Standing } from './sequencer.ts';

export type VenueOptions = {
  /** The data folder, made when missing; or a journal of your own kind, which the venue closes when it closes. */
  data: string | Journal;
  /** The path under which the host application mounts `router`, such as `/osaka`; `/` when it is the whole site. */
  basePath?: string;
  clock?: Clock;
  randomBytes?: RandomBytes;
  log?: Logger;
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
  give(command: Command): Promise<Outcome>;
  /** Takes in a programme that was read from a workbook; the same one again changes nothing. */
  importProgramme(programme: Programme): Promise<Outcome>;
  /** The venue as it stands, at its last durable change. */
  standing(): Standing;
  readonly access: Access;
};

/**
 * Opens a venue. Refuses (by throwing) a data folder that is in use, damaged, from a newer version or not writable.
 * Several venues can live in one process; they share nothing.
 */
export async function createVenue(options: VenueOptions): Promise<Venue> {
  const { clock = systemClock(), randomBytes = systemRandomBytes, log = pino({ level: 'warn' }) } = options;
  const basePath = trimmed(options.basePath ?? '/');
  const journal = await journalOf(options.data, clock, randomBytes, log);
  const { standing: start, recent } = await replay(journal);
  const sequencer = createSequencer({
    journal,
    clock,
    randomBytes,
    start,
    afterCommit: (entry, standing) => afterCommit.run(entry, standing),
    onFailure: (err) => log.error({ err }, 'the journal could not keep a command; it was refused'),
  });
  const give = (command: Command, id: CommandId) => sequencer.give({ id, command }, { role: 'organiser' });
  const access = createAccess({ state: () => sequencer.standing().state, give, randomBytes });
  const { standing } = sequencer;
  const live = createLive({ venue: journal.venue, standing, give: sequencer.give, recent, access, clock });
  const afterCommit = createAfterCommit({ journal, recent, live: () => live, log }, start.revision);
  const screens = options.screens ?? join(packageRoot(), 'dist', 'screens');
  const letGo: (() => void)[] = [];
  const giveAsOrganiser = (command: Command) =>
    give(command, CommandId.parse(Buffer.from(randomBytes(16)).toString('base64url')));

  const attendant = startAttendant({ standing, clock, give: giveAsOrganiser, log });

  return {
    router: venueRouter({ access, standing, clock, live: live.router, screens, log }),
    attach: (httpServer) => void letGo.push(live.attach(httpServer, `${basePath}/live`)),
    async close() {
      attendant.stop();
      for (const release of letGo.splice(0)) release();
      await sequencer.idle();
      await live.close();
      await afterCommit.finish(standing());
      await journal.close();
    },
    give: giveAsOrganiser,
    importProgramme: (programme) => giveAsOrganiser({ kind: 'import-programme', programme }),
    standing,
    access,
  };
}

async function journalOf(
  data: string | Journal,
  clock: Clock,
  randomBytes: RandomBytes,
  log: Logger,
): Promise<Journal> {
  if (typeof data !== 'string') return data;
  return openFileJournal(data, { now: clock.now, randomBytes, report: (message) => log.warn(message) });
}

function trimmed(basePath: string): string {
  return `/${basePath.split('/').filter(Boolean).join('/')}`.replace(/^\/$/, '');
}
