import { isDeepStrictEqual } from 'node:util';
import { JournalEntry } from '../../server/journal/journal.ts';
import { apply, remember } from '../../shared/domain/apply.ts';
import type { Command, CommandKind } from '../../shared/domain/commands.ts';
import { decide } from '../../shared/domain/decide.ts';
import type { Accepted, Circumstances } from '../../shared/domain/decision.ts';
import { CommandId, Revision } from '../../shared/domain/ids.ts';
import type { Step } from '../../shared/domain/records/step.ts';
import { type State, emptyState } from '../../shared/domain/state.ts';
import { type Instant, plusMinutes } from '../../shared/domain/time.ts';
import { undoOf } from '../../shared/domain/undo/undo-of.ts';
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

type Day = { state: State; replayed: State; revision: Revision; now: Instant; given: Command[] };

/** Somebody who looks after every command, and says what is wrong with what they see. */
export type Look = (state: State, now: Instant) => string[];

/**
 * A day of random commands on ids of that style. What went wrong first, in words, with the seed and all that was given
 * until then; null when nothing did.
 */
export function randomDay(seed: number, style: IdStyle, tally: Tally, look: Look = () => []): string | null {
  const chance = seeded(seed);
  const day: Day = {
    state: emptyState,
    replayed: emptyState,
    revision: Revision.parse(0),
    now: at('12:00'),
    given: [],
  };
  const wrongAt = (turn: number, command: Command) => {
    day.given.push(command);
    tally.given += 1;
    const wrong = [
      ...wrongOrThrown(day, command, circumstancesOf(day, seed, turn, style), tally),
      ...look(day.state, day.now),
    ];
    return wrong.length > 0 ? told(seed, style, turn, wrong, day.given) : null;
  };
  const first = wrongAt(0, { kind: 'import-programme', programme: drawnProgramme(style) });
  if (first !== null) return first;
  for (let turn = 1; turn <= turns; turn += 1) {
    day.now = plusMinutes(day.now, chance() * 3);
    const kind =
      chance() < workbooks ? 'import-programme' : oftenDrawn[Math.floor(chance() * oftenDrawn.length)];
    const command = kind && drawCommand(kind, day.state, day.now, chance);
    const wrong = command ? wrongAt(turn, command) : null;
    if (wrong !== null) return wrong;
    const misplaced = turn % scanEvery === 0 ? wrongLookups(day.state) : [];
    if (misplaced.length > 0) return told(seed, style, turn, misplaced, day.given);
  }
  const differs = differences(day.replayed, day.state);
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
function wrongOrThrown(...given: Parameters<typeof wrongAfter>): string[] {
  try {
    return wrongAfter(...given);
  } catch (error) {
    return [`it throws: ${String(error)}`];
  }
}

/** Gives a command; what is wrong with what came of it. */
function wrongAfter(day: Day, command: Command, circumstances: () => Circumstances, tally: Tally): string[] {
  const decision = decide(day.state, command, circumstances());
  if (JSON.stringify(decide(day.state, command, circumstances())) !== JSON.stringify(decision))
    return ['judged twice, it is not the same'];
  if (decision.kind === 'refused' || decision.changes.length === 0) return [];
  count(tally.accepted, command.kind);
  const { entry, replayed, wrong } = readAgain(day, command, decision, circumstances());
  if (!entry) return wrong;
  const { changes } = entry;
  const step: Step = { ...entry, command: command.kind };
  const before = day.state;
  const after = apply(before, changes);
  day.replayed = apply(day.replayed, replayed.changes);
  day.revision = entry.revision;
  day.state = remember(after, step);
  const undo = undoOf(after, step);
  if (undo.kind === 'possible') {
    count(tally.undone, command.kind);
    const differs = differences(apply(after, undo.changes), before);
    if (differs.length > 0) return ['undone, these differ:', ...differs];
  }
  return [
    ...brokenByStep(before, after, changes),
    ...brokenInvariants(after, day.now),
    ...(before.meetings === after.meetings ? [] : wrongBusyPlaces(after, day.now)),
  ];
}

/**
 * The entry of the journal that the decision leads to, as its form has it; it must be there, be the same, and stay the same
 * when JSON has carried it.
 */
function readAgain(
  day: Day,
  { kind }: Command,
  { changes }: Accepted,
  { now, actor, commandId }: Circumstances,
) {
  const revision = Revision.parse(day.revision + changes.length);
  const made = { revision, at: now, by: actor, command: { id: commandId, kind }, changes };
  const entry = JournalEntry.safeParse(made);
  if (!entry.success) return { wrong: [`its entry is not read again: ${entry.error.message}`] };
  const replayed = JournalEntry.parse(JSON.parse(JSON.stringify(entry.data)));
  return isDeepStrictEqual(entry.data, made) && isDeepStrictEqual(replayed, made)
    ? { entry: entry.data, replayed, wrong: [] }
    : { wrong: ['its entry is read as another'] };
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
