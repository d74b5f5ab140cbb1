import type { Actor } from '../shared/domain/actor.ts';
import { applyInPieces, remember } from '../shared/domain/apply.ts';
import { changesFor } from '../shared/domain/audience.ts';
import type { Command, CommandEnvelope } from '../shared/domain/commands.ts';
import { decideInPieces } from '../shared/domain/decide.ts';
import { type Circumstances, type Decision, refused } from '../shared/domain/decision.ts';
import { Revision } from '../shared/domain/ids.ts';
import { type Pieces, atOnce } from '../shared/domain/pieces.ts';
import type { State } from '../shared/domain/state.ts';
import type { Answer } from '../shared/wire.ts';
import type { Clock } from './clock.ts';
import { inTurns } from './in-turns.ts';
import { type Journal, type JournalEntry, readEntry } from './journal/journal.ts';
import { malformed } from './malformed.ts';

/** The venue at its last durable revision. */
export type Standing = { readonly state: State; readonly revision: Revision };

export type Sequencer = {
  /** The last durable state; what is still being written is not in it. */
  standing(): Standing;
  /**
   * Judges a command after all that were given before it. Answers when what happened is durable and published; a repeated
   * id is answered with what it did the first time, to the same giver and for the same kind of command alone.
   */
  give(envelope: CommandEnvelope, actor: Actor): Promise<Answer>;
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>;
};

type Waiting = { envelope: CommandEnvelope; actor: Actor; answer: (answer: Answer) => void };
const notSaved: Answer = { kind: 'refused', refusal: { code: 'not-saved' } };
type Judged = { answer: Answer; entry: JournalEntry | null };
type Kept = { entry: JournalEntry; after: Standing };

export type SequencerParts = {
  journal: Journal;
  clock: Clock;
  randomBytes: (count: number) => Uint8Array;
  start: Standing;
  /** Called for every entry, in order, after it is durable and before its giver is answered. */
  afterCommit: (entry: JournalEntry, standing: Standing) => void;
  /** Does the judging of one command; what measures it puts a clock around it. */
  judging: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Told when the journal could not keep what was judged. */
  onFailure: (error: unknown) => void;
};

/**
 * The one door to the state: commands are judged one after the other, each against what those before it did; a group is
 * appended with one sync; only then is anyone told. When the journal refuses, the whole group is as if never given.
 */
export function createSequencer(parts: SequencerParts): Sequencer {
  const queue: Waiting[] = [];
  let standing = parts.start;
  let working: Promise<void> | null = null;

  async function work(): Promise<void> {
    while (queue.length > 0) await workOrRefuse(queue.splice(0));
    working = null;
  }

  async function workOrRefuse(group: Waiting[]): Promise<void> {
    try {
      await workGroup(parts, standing, group, (next) => void (standing = next));
    } catch (error) {
      // The disk could not even be read: nothing was appended, and those who wait are told so.
      parts.onFailure(error);
      answerAll(group, () => notSaved);
    }
  }

  return {
    standing: () => standing,
    give(envelope, actor) {
      return new Promise((answer) => {
        queue.push({ envelope, actor, answer });
        working ??= work();
      });
    },
    async idle() {
      while (working) await working;
    },
  };
}

/** `stand` takes the new standing in before anybody is told of it, so that those who were answered find it there. */
async function workGroup(
  parts: SequencerParts,
  before: Standing,
  group: Waiting[],
  stand: (next: Standing) => void,
): Promise<void> {
  let head = before;
  const judged: Judged[] = [];
  const made: Kept[] = [];
  for (const waiting of group) {
    const one = await judge(parts, head, waiting, judged);
    judged.push(one);
    if (!one.entry) continue;
    head = await inTurns(advanceInPieces(head, one.entry));
    made.push({ entry: one.entry, after: head });
  }
  const entries = made.map(({ entry }) => entry);
  if (entries.length > 0 && !(await keep(parts, entries, before.revision))) {
    return answerAll(group, () => notSaved);
  }
  stand(head);
  for (const { entry, after } of made) parts.afterCommit(entry, after);
  answerAll(group, (index) => judged[index]?.answer ?? notSaved);
}

async function judge(
  parts: SequencerParts,
  head: Standing,
  { envelope, actor }: Waiting,
  earlier: Judged[],
): Promise<Judged> {
  const { journal, clock, randomBytes } = parts;
  const { id, command } = envelope;
  if (isRemoved(actor, head.state)) {
    const refusal = { code: 'role-not-allowed', role: 'nobody', command: command.kind } as const;
    return { answer: { kind: 'refused', refusal }, entry: null };
  }
  const known = earlier.find(({ entry }) => entry?.command.id === id)?.entry ?? (await journal.find(id));
  if (known) return { answer: repeated(known, envelope, actor), entry: null };
  const now = clock.now();
  const circumstances = { now, actor, commandId: id, randomBytes };
  const decision = await decideOrRefuse(parts, head, command, circumstances);
  if (decision.kind === 'refused') return { answer: decision, entry: null };
  const changes = [...decision.changes];
  if (changes.length === 0)
    return { answer: { kind: 'accepted', revision: head.revision, changes }, entry: null };
  const revision = Revision.parse(head.revision + changes.length);
  const made: JournalEntry = { revision, changes, at: now, by: actor, command: { id, kind: command.kind } };
  const read = await inTurns(readEntry(made));
  if (!read.success) {
    // A rule made what could not be read again: it never reaches the disk, and the journal stays whole.
    parts.onFailure(read.error);
    return { answer: malformed(read.error), entry: null };
  }
  return { answer: accepted(revision, read.data), entry: read.data };
}

/** Whether the device was taken off the list after it gave the command and before this was judged. */
function isRemoved(actor: Actor, { devices }: State): boolean {
  return 'device' in actor && actor.device !== null && !devices.has(actor.device);
}

/**
 * The answer to an id that is known: what it did, to the one who gave it, for the command that it was. To anybody else, and for
 * another command, it is an id that is not theirs to use; they learn nothing of what it did.
 */
function repeated(known: JournalEntry, { command }: CommandEnvelope, actor: Actor): Answer {
  if (known.command.kind === command.kind && isSameGiver(known.by, actor))
    return accepted(known.revision, known);
  return { kind: 'refused', refusal: { code: 'malformed', where: 'id' } };
}

/** A device is the same through a change of its name or table; who has none is known by the role. */
function isSameGiver(one: Actor, other: Actor): boolean {
  const deviceOf = (actor: Actor) => ('device' in actor ? actor.device : null);
  return one.role === other.role && deviceOf(one) === deviceOf(other);
}

/** A command at which the rules themselves fail is refused by itself: those who wait beside it are judged all the same. */
async function decideOrRefuse(
  { judging, onFailure }: SequencerParts,
  { state }: Standing,
  command: Command,
  circumstances: Circumstances,
): Promise<Decision> {
  try {
    return await judging(() => inTurns(decideInPieces(state, command, circumstances)));
  } catch (error) {
    onFailure(error);
    return refused({ code: 'not-saved' });
  }
}

function accepted(revision: Revision, { changes }: JournalEntry): Answer {
  return { kind: 'accepted', revision, changes };
}

async function keep({ journal, onFailure }: SequencerParts, entries: JournalEntry[], expected: Revision) {
  try {
    const result = await journal.append(entries, expected);
    if (result.kind === 'appended') return true;
    onFailure(result.kind === 'failed' ? result.error : new Error('another server wrote to this journal'));
  } catch (error) {
    onFailure(error);
  }
  return false;
}

/** The standing after an entry: its changes applied and its step added to the history. Also how a journal is replayed. */
export function advance(standing: Standing, entry: JournalEntry): Standing {
  return atOnce(advanceInPieces(standing, entry));
}

function* advanceInPieces({ state }: Standing, entry: JournalEntry): Pieces<Standing> {
  const { revision, at, by, command, changes } = entry;
  const step = { revision, at, by, command: command.kind, changes: changesFor('staff', changes) };
  return { state: remember(yield* applyInPieces(state, changes), step), revision };
}

function answerAll(group: Waiting[], answerOf: (index: number) => Answer): void {
  group.forEach((waiting, index) => waiting.answer(answerOf(index)));
}
