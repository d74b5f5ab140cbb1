import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Programme } from '../shared/domain/programme.ts';
import type { PassphraseRole } from '../shared/domain/records/secret.ts';
import { rehearsalClock, systemClock } from './clock.ts';
import { lanAddresses } from './command-line/addresses.ts';
import { banner, type Passphrases } from './command-line/banner.ts';
import { programmeFrom, takeIn, takeInSample } from './command-line/load-event.ts';
import { folderHelp, readFolderCommand, type FolderReading } from './command-line/folder-options.ts';
import { helpText, readOptions, type Options } from './command-line/options.ts';
import { openDoors } from './command-line/open-doors.ts';
import { runFolderCommand } from './command-line/run-folder-command.ts';
import { systemRandomBytes } from './access/secrets.ts';
import { createVenue, type Venue } from './create-venue.ts';
import { disk } from './journal/disk.ts';
import { keepWhatIsWhole } from './journal/set-aside.ts';
import { createLog } from './log/create-log.ts';
import { packageVersion } from './package-root.ts';
import { stopOnSignal } from './stop-on-signal.ts';

const say = (text: string) => void process.stdout.write(text);

/** Runs the venue as the command line `argv` asks. Sets the exit code when it cannot. */
export async function main(argv: string[]): Promise<void> {
  // The terminal may go away (a pipe that ends, a lost SSH session): the venue goes on without it.
  process.stdout.on('error', () => undefined);
  const asked = readFolderCommand(argv);
  if (asked) return withFolder(asked);
  const reading = readOptions(argv);
  if (reading.kind === 'help') return say(helpText);
  if (reading.kind === 'version') return say(`${packageVersion()}\n`);
  if (reading.kind === 'wrong') return fail(`${reading.why}\nnpm start -- --help lists the options.`);
  try {
    await run(reading.options);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

async function withFolder(asked: FolderReading): Promise<void> {
  if (asked.kind === 'help') return say(folderHelp);
  if (asked.kind === 'wrong') return fail(`${asked.why}\n\n${folderHelp}`);
  try {
    process.exitCode = await runFolderCommand(asked.command, say);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

async function run(options: Options): Promise<void> {
  // The workbook is read before the data folder is touched, so that a bad one leaves no trace.
  const programme = options.event === null ? null : await programmeFrom(options.event, say);
  if (options.event !== null && programme === null) return void (process.exitCode = 1);
  if (options.checkOnly) return say('The workbook can be imported.\n');
  const clock = options.at === null && options.speed === 1 ? systemClock() : rehearsal(options);
  const log = createLog({ level: options.logLevel });
  const { metricsToken, metricsFrom } = options;
  if (options.damaged === 'set-aside') await startFromWhatIsWhole(options.data, clock);
  let hallAddress: string | null = null;
  const address = () => hallAddress;
  const venue = await createVenue({ data: options.data, clock, log, metricsToken, metricsFrom, address });
  const closeVenue = () => venue.close();
  try {
    const loaded = await load(venue, programme, options, clock);
    if (!loaded) return await closeVenue();
    const passphrases = await newPassphrases(venue, options);
    const doors = await openDoors(venue, options);
    const { servers, authority, plainPort, ...at } = doors;
    hallAddress = lanAddresses(options.host, at.port, at.scheme)[0] ?? null;
    const facts = { event: 'process.listening', ...at, plainPort, host: options.host, data: options.data };
    log.info(facts, 'listening');
    stopOnSignal({
      signals: process,
      stop: () => stop(servers, venue),
      exit: (code) => process.exit(code),
      say,
      log,
      withinMs: stopWithinMs,
    });
    const certificate = authority === null ? null : { plainPort };
    say(
      await banner({ venue, host: options.host, ...at, certificate, passphrases, data: options.data, clock }),
    );
  } catch (error) {
    await closeVenue();
    throw error;
  }
}

async function startFromWhatIsWhole(data: string, { now }: ReturnType<typeof systemClock>): Promise<void> {
  const found = await keepWhatIsWhole(data, { disk, now, randomBytes: systemRandomBytes });
  if (found === null) return say(`${data} is whole: nothing was set aside.\n`);
  say(
    `${data} starts from revision ${found.revision}, the last that is whole. What stood behind it is kept in:\n` +
      `${found.kept.map((path) => `  ${path}\n`).join('')}What was done after that revision must be done again; look at the desk's history for where it ends.\n`,
  );
}

/** Those that the venue has not yet, and those that were asked for again; null for one that stays. */
async function newPassphrases({ access }: Venue, options: Options): Promise<Passphrases> {
  const made = (role: PassphraseRole, isAskedFor: boolean) =>
    isAskedFor || !access.hasPassphrase(role) ? access.makePassphrase(role) : null;
  return {
    staff: await made('staff', options.newPassphrase),
    organiser: await made('organiser', options.newOrganiserPassphrase),
  };
}

function rehearsal({ at, speed }: Options) {
  return rehearsalClock(at ?? systemClock().now(), speed);
}

async function load(
  venue: Venue,
  programme: Programme | null,
  options: Options,
  clock: ReturnType<typeof systemClock>,
) {
  if (programme === null) {
    await takeInSample(venue, clock, say);
    return true;
  }
  const done = await takeIn(venue, programme, options.event ?? '', say);
  if (!done) process.exitCode = 1;
  return done;
}

/** Longer than a large snapshot takes; service managers give 10 seconds (Docker) to 90 (systemd) before they kill. */
const stopWithinMs = 8_000;
/** How long screens may take to hang up after their goodbye; one that sleeps never does. */
const hangUpWithinMs = 1_000;

async function stop(servers: readonly Server[], venue: Venue): Promise<void> {
  const closed = Promise.all(servers.map((server) => once(server, 'close')));
  for (const server of servers) server.close();
  await venue.close();
  for (const server of servers) server.closeAllConnections();
  await Promise.race([closed, pause(hangUpWithinMs)]);
}

function fail(why: string): void {
  process.stderr.write(`${why}\n`);
  process.exitCode = 1;
}
