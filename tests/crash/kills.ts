import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { disk } from '../../server/journal/disk.ts';
import type { JournalEntry } from '../../server/journal/journal.ts';
import { readJournal } from '../../server/journal/read-journal.ts';
import { changesFor } from '../../shared/domain/audience.ts';
import type { Command } from '../../shared/domain/commands.ts';
import type { DelegateId } from '../../shared/domain/ids.ts';
import { DeviceToken, type ChangesMessage, type Answer } from '../../shared/wire.ts';
import { aRegistration } from '../support/an-event.ts';
import { aScreen, type TestScreen } from '../support/a-venue.ts';
import { seeded } from '../support/seeded.ts';
import { venueProcess } from '../support/venue-process.ts';

/** What the kills of a run hit, so that a test can say that they hit a venue at work. */
export type KillTally = {
  kills: number;
  /** Kills while commands were under way that nobody had an answer to yet. */
  inTheMiddle: number;
  acknowledged: number;
  shown: number;
  unanswered: number;
  unansweredKept: number;
  givenAgain: number;
};
export const noKills = (): KillTally => ({
  kills: 0,
  inTheMiddle: 0,
  acknowledged: 0,
  shown: 0,
  unanswered: 0,
  unansweredKept: 0,
  givenAgain: 0,
});

type Given = { command: Command; answer: Answer | null };
type Run = {
  folder: string;
  chance: () => number;
  tally: KillTally;
  given: Map<string, Given>;
  token: string | null;
};

const hands = 3;
const underWayEach = 4;

/**
 * Runs the real venue on `folder`, has several screens give commands over real sockets while another follows, kills the
 * process at a random moment, reads the journal, and starts again, `rounds` times. Throws what was wrong first.
 */
export async function killRounds(
  folder: string,
  seed: number,
  rounds: number,
  tally: KillTally,
): Promise<void> {
  const run: Run = { folder, chance: seeded(seed), tally, given: new Map(), token: null };
  for (let round = 1; round <= rounds; round += 1) {
    const wrong = await oneRound(run).catch((error: unknown) => String(error));
    if (wrong !== null) throw new Error(`seed ${seed}, kill ${round}: ${wrong}`);
  }
}

async function oneRound(run: Run): Promise<string | null> {
  const { tally, chance } = run;
  const venue = await venueProcess(['--data', run.folder, '--log-level', 'silent']);
  const screens: TestScreen[] = [];
  let shown: readonly ChangesMessage[];
  try {
    // A token of the first start is good for all: devices are in the journal too.
    const token = (run.token ??= await signIn(venue.base, venue.passphrase));
    for (let hand = 0; hand <= hands; hand += 1) screens.push(await aScreen(venue.base, token));
    const [follower, ...givers] = screens;
    if (!follower) throw new Error('nobody follows');
    const reply = await follower.follow();
    const delegates = reply.kind === 'snapshot' ? reply.state.delegates.map(({ id }) => id) : [];
    await giveAgain(run, givers[0] ?? follower);
    await workUntil(run, givers, delegates, 1 + Math.floor(chance() * 50));
    // Somewhere in the milliseconds of the appends that follow.
    await pause(chance() * 4);
    shown = follower.messages;
  } finally {
    venue.signal('SIGKILL');
    await venue.ended;
    for (const screen of screens) screen.close();
  }
  tally.kills += 1;
  tally.shown += shown.length;
  if ([...run.given.values()].some(({ answer }) => answer === null)) tally.inTheMiddle += 1;
  return compare(run, shown);
}

async function signIn(base: string, passphrase: string): Promise<string> {
  const answer = await fetch(new URL('api/sign-in', base), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Mori', passphrase }),
  });
  return DeviceToken.parse(await answer.json()).token;
}

/** Whoever had no answer gives the command again under its id: it is done once. */
async function giveAgain(run: Run, giver: TestScreen): Promise<void> {
  for (const [id, one] of run.given) {
    if (one.answer !== null) continue;
    one.answer = await giver.give(one.command, id);
    run.tally.givenAgain += 1;
  }
}

/** Resolves when `answers` commands were answered; others are under way then, and more are given until the kill. */
function workUntil(run: Run, givers: TestScreen[], delegates: DelegateId[], answers: number): Promise<void> {
  return new Promise((resolve) => {
    let answered = 0;
    const giveNext = (giver: TestScreen): void => {
      const command = draw(run, delegates);
      const id = `killed-${String(run.given.size).padStart(8, '0')}`;
      const one: Given = { command, answer: null };
      run.given.set(id, one);
      const taken = (answer: Answer) => {
        one.answer = answer;
        if (answer.kind === 'accepted') run.tally.acknowledged += 1;
        answered += 1;
        if (answered === answers) resolve();
        giveNext(giver);
      };
      // The kill ends the connection: no answer came, and none will.
      giver.give(command, id).then(taken, () => undefined);
    };
    for (const giver of givers) for (let each = 0; each < underWayEach; each += 1) giveNext(giver);
  });
}

/** Commands of one change and of many, most of which are accepted at any time of the day. */
function draw({ chance, given }: Run, delegates: DelegateId[]): Command {
  const delegate = delegates[Math.floor(chance() * delegates.length)];
  const kind = chance();
  if (delegate && kind < 0.3) return { kind: 'check-in', delegate };
  if (delegate && kind < 0.5) return { kind: 'take-back-check-in', delegate };
  if (delegate && kind < 0.6) return { kind: 'reissue-badge', delegate };
  if (kind < 0.75) {
    return { kind: 'register-company', registration: aRegistration(`Company ${given.size}`) };
  }
  const text = { ja: null, en: `Announcement ${given.size}` };
  return { kind: 'announce', to: { kind: 'lobby' }, text, until: null };
}

async function compare(run: Run, shown: readonly ChangesMessage[]): Promise<string | null> {
  const entries = await entriesIn(run.folder);
  const byCommand = new Map(entries.map((entry) => [String(entry.command.id), entry]));
  const byRevision = new Map(entries.map((entry) => [Number(entry.revision), entry]));
  if (byCommand.size !== entries.length) return 'a command is in the journal twice';
  for (const message of shown) {
    const kept = byRevision.get(message.revision);
    if (!kept || !isDeepStrictEqual(changesFor('staff', kept.changes), message.changes))
      return `revision ${message.revision} was shown and is not there as it was`;
  }
  for (const [id, { command, answer }] of run.given) {
    const wrong = wrongWith(run.tally, command, answer, byCommand.get(id));
    if (wrong !== null) return `${id} ${JSON.stringify(command)}: ${wrong}`;
  }
  run.tally.acknowledged = [...run.given.values()].filter(({ answer }) => answer?.kind === 'accepted').length;
  return null;
}

function wrongWith(
  tally: KillTally,
  command: Command,
  answer: Answer | null,
  kept: JournalEntry | undefined,
): string | null {
  if (answer === null) {
    tally.unanswered += 1;
    if (!kept) return null;
    tally.unansweredKept += 1;
    return isWhole(command, kept) ? null : 'half of it is there';
  }
  if (answer.kind === 'refused') return kept ? 'it was refused and is there' : null;
  const isThere =
    kept?.revision === answer.revision &&
    isDeepStrictEqual(changesFor('staff', kept.changes), answer.changes);
  return isThere ? null : 'it was acknowledged and is not there as it was';
}

/**
 * Whether all is there that the command does: a registration is a company, its details and three records a person, who on
 * a day of the event are checked in as well.
 */
function isWhole(command: Command, { changes }: JournalEntry): boolean {
  if (command.kind !== 'register-company') return changes.length >= 1;
  const people = command.registration.delegates.length;
  const checkedIn = changes.filter(({ kind }) => kind === 'attendance.kept').length;
  const kept = changes.filter(({ kind }) => kind.endsWith('.kept')).length - checkedIn;
  return kept === 2 + 3 * people && (checkedIn === 0 || checkedIn === people);
}

/** The whole entries as the kill left them. */
async function entriesIn(folder: string): Promise<JournalEntry[]> {
  const file = await disk.open(join(folder, 'journal.ndjson'), 'read');
  const entries: JournalEntry[] = [];
  const { fault } = await readJournal(file, (entry) => entries.push(entry));
  await file.close();
  if (fault?.verdict === 'damaged') throw new Error(`the journal is damaged at line ${fault.line}`);
  return entries;
}
