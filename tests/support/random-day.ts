import { isDeepStrictEqual } from 'node:util';
import { type Journal, JournalEntry } from '../../server/journal/journal.ts';
import { createMemoryJournal } from '../../server/journal/memory-journal.ts';
import { type Sequencer, createSequencer } from '../../server/sequencer.ts';
import { apply } from '../../shared/domain/apply.ts';
import type { Command, CommandKind } from '../../shared/domain/commands.ts';
import { decide } from '../../shared/domain/decide.ts';
import type { Circumstances, Decision } from '../../shared/domain/decision.ts';
import { CommandId, noRevision } from '../../shared/domain/ids.ts';
import { type State, emptyState } from '../../shared/domain/state.ts';
import { type Instant, plusMinutes } from '../../shared/domain/time.ts';
import { undoOf } from '../../shared/domain/undo/undo-of.ts';
import { type Answer, VenueId } from '../../shared/wire.ts';
import { at, circumstances, organiser } from './an-event.ts';
import { allKinds, drawCommand } from './draw-command.ts';
import { type IdStyle, drawnProgramme, longestId } from './drawing/drawn-event.ts';
import { brokenByStep, brokenInvariants, differences } from './invariants.ts';
import { wrongBusyPlaces, wrongLookups } from './scan.ts';
import { bytesFrom, seeded } from './seeded.ts';

/** How many commands were given in all, and how many of each kind were accepted and could be undone. */
export type Tally = { given: number; accepted: Map<CommandKind, number>; undone: Map<CommandKind, number> };

export function nothingCounted(): Tally {
  return { given: 0, accepted: new Map(), undone: new Map() };
}

/** How many commands a day is. */
const turns = 240;
/** A workbook is long and its consequences are many: it comes more rarely, about three times a day. */
const oftenDrawn = allKinds.filter((kind) => kind !== 'import-programme');
const workbooks = 0.0125;
/** A look at every record of every look-up costs as much as ten commands. */
const scanEvery = 20;

/** The venue, its clock and its chance as a command is given, what is replayed from its journal, and all that was given. */
type Day = {
  venue: Sequencer;
  journal: Journal;
  failures: string[];
  now: Instant;
  randomBytes: Circumstances['randomBytes'];
  replayed: State;
  given: Command[];
};

/** Somebody who looks after every command, and says what is wrong with what they see. */
export type Look = (state: State, now: Instant) => string[];

function aDay(): Day {
  const journal = createMemoryJournal(VenueId.parse('0123456789abcdef'));
  const failures: string[] = [];
  const venue = createSequencer({
    journal,
    clock: { now: () => day.now, rate: 0 },
    randomBytes: (count) => day.randomBytes(count),
    start: { state: emptyState, revision: noRevision },
    judging: (work) => work(),
    afterCommit: () => undefined,
    onFailure: (error) => void failures.push(String(error)),
  });
  const day: Day = {
    venue,
    journal,
    failures,
    now: at('12:00'),
    randomBytes: bytesFrom(1),
    replayed: emptyState,
    given: [],
  };
  return day;
}

/**
 * A day of random commands on ids of that style, each given to a venue's sequencer and read again from its journal. What
 * went wrong first, in words, with the seed and all that was given until then; null when nothing did.
 */
export async function randomDay(
  seed: number,
  style: IdStyle,
  tally: Tally,
  look: Look = () => [],
): Promise<string | null> {
  const chance = seeded(seed);
  const day = aDay();
  const wrongAt = async (turn: number, command: Command) => {
    day.given.push(command);
    tally.given += 1;
    const wrong = [
      ...(await wrongOrThrown(day, command, circumstancesOf(day, seed, turn, style), tally)),
      ...look(day.venue.standing().state, day.now),
    ];
    return wrong.length > 0 ? told(seed, style, turn, wrong, day.given) : null;
  };
  const first = await wrongAt(0, { kind: 'import-programme', programme: drawnProgramme(style) });
  if (first !== null) return first;
  for (let turn = 1; turn <= turns; turn += 1) {
    day.now = plusMinutes(day.now, chance() * 3);
    const kind =
      chance() < workbooks ? 'import-programme' : oftenDrawn[Math.floor(chance() * oftenDrawn.length)];
    const command = kind && drawCommand(kind, day.venue.standing().state, day.now, chance);
    const wrong = command ? await wrongAt(turn, command) : null;
    if (wrong !== null) return wrong;
    const misplaced = turn % scanEvery === 0 ? wrongLookups(day.venue.standing().state) : [];
    if (misplaced.length > 0) return told(seed, style, turn, misplaced, day.given);
  }
  const differs = differences(day.replayed, day.venue.standing().state);
  return differs.length > 0
    ? told(seed, style, turns, ['replayed, it differs', ...differs], day.given)
    : null;
}

function circumstancesOf({ now }: Day, seed: number, turn: number, style: IdStyle): () => Circumstances {
  const id = `${seed}-${turn}`;
  const commandId = CommandId.parse(style === 'long' ? id.padStart(longestId, 'turn-') : `turn-${id}`);
  return () =>
    circumstances({
      now,
      actor: organiser,
      commandId,
      randomBytes: bytesFrom(1_000_000 + seed * turns + turn),
    });
}

/** As `wrongAfter`; what the domain throws is wrong, too. */
async function wrongOrThrown(...given: Parameters<typeof wrongAfter>): Promise<string[]> {
  try {
    return await wrongAfter(...given);
  } catch (error) {
    return [`it throws: ${String(error)}`];
  }
}

/** Gives a command; what is wrong with what came of it. */
async function wrongAfter(
  day: Day,
  command: Command,
  circumstances: () => Circumstances,
  tally: Tally,
): Promise<string[]> {
  const { state: before, revision } = day.venue.standing();
  const decision = decide(before, command, circumstances());
  const { commandId, actor, randomBytes } = circumstances();
  day.randomBytes = randomBytes;
  const answer = await day.venue.give({ id: commandId, command }, actor);
  const { state: after, revision: reached } = day.venue.standing();
  const unlike = wrongAnswer(decision, answer, day.failures);
  if (unlike !== null) return [unlike];
  if (answer.kind === 'refused') return [];
  if (reached !== answer.revision) return ['the standing is not that of the answer'];
  if (reached === revision) return answer.changes.length === 0 ? [] : ['what was accepted did nothing'];
  count(tally.accepted, command.kind);
  const replayed = await readAgain(day.journal, commandId);
  if (typeof replayed === 'string') return [replayed];
  day.replayed = apply(day.replayed, replayed.changes);
  return [
    ...wrongUndo(before, after, command.kind, tally),
    ...brokenByStep(before, after, replayed.changes),
    ...brokenInvariants(after, day.now),
    ...(before.meetings === after.meetings ? [] : wrongBusyPlaces(after, day.now)),
  ];
}

/** How an answer differs from what the rules alone say; null when it does not. */
function wrongAnswer(decision: Decision, answer: Answer, failures: readonly string[]): string | null {
  if (failures.length > 0) return `the venue stumbles: ${failures.join(', ')}`;
  const [judged, answered] = [decision, answer].map((one) =>
    one.kind === 'refused' ? one.refusal : one.changes,
  );
  return isDeepStrictEqual(judged, answered) ? null : 'judged twice, it is not the same';
}

/** Taking the last step back gives the state before it; what then differs. */
function wrongUndo(before: State, after: State, kind: CommandKind, tally: Tally): string[] {
  const step = [...after.steps.values()].at(-1);
  const undo = step && undoOf(after, step);
  if (undo?.kind !== 'possible') return [];
  count(tally.undone, kind);
  const differs = differences(apply(after, undo.changes), before);
  return differs.length > 0 ? ['undone, these differ:', ...differs] : [];
}

/** The entry that the journal has of a command, carried by JSON and read by its form; in words why that is not the same. */
async function readAgain(journal: Journal, command: CommandId): Promise<JournalEntry | string> {
  const kept = await journal.find(command);
  if (kept === null) return 'its entry is not there';
  const read = JournalEntry.safeParse(JSON.parse(JSON.stringify(kept)));
  if (!read.success) return `its entry is not read again: ${read.error.message}`;
  return isDeepStrictEqual(read.data, kept) ? read.data : 'its entry is read as another';
}

function count(counts: Map<CommandKind, number>, kind: CommandKind): void {
  counts.set(kind, (counts.get(kind) ?? 0) + 1);
}

/** What a person needs to run it again: the seed, the turn, what is wrong, and every command, the last one last. */
function told(
  seed: number,
  style: IdStyle,
  turn: number,
  wrong: string[],
  given: readonly Command[],
): string {
  const commands = given.map((command) => JSON.stringify(command).slice(0, 400));
  return [`seed ${seed}, ids ${style}, turn ${turn}: ${wrong.join('; ')}`, 'given:', ...commands].join('\n');
}
