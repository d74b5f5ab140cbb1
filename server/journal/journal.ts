import { z } from 'zod';
import { Actor } from '../../shared/domain/actor.ts';
import { Change } from '../../shared/domain/changes.ts';
import { isCommandKind, type CommandKind } from '../../shared/domain/commands.ts';
import { CommandId, Revision } from '../../shared/domain/ids.ts';
import type { StateRecords } from '../../shared/domain/state.ts';
import { type Pieces } from '../../shared/domain/pieces.ts';
import { Instant } from '../../shared/domain/time.ts';
import type { VenueId } from '../../shared/wire.ts';

/** Every command kind there is, for reading an entry back. */
const commandKind = z.custom<CommandKind>((kind) => typeof kind === 'string' && isCommandKind(kind));

/** What one command did. `revision` is the number of its last change; the first is `revision - changes.length + 1`. */
export const JournalEntry = z.strictObject({
  revision: Revision,
  at: Instant,
  by: Actor,
  command: z.strictObject({ id: CommandId, kind: commandKind }),
  changes: z.array(Change).min(1),
});
export type JournalEntry = z.infer<typeof JournalEntry>;

/** So many records are read in one piece: some 20 milliseconds' work. */
const recordsOfPiece = 4_000;

/**
 * An entry as it would be read again from the journal, or why it could not be. Read in pieces, a few changes at a time: a
 * programme of 400 tables lists 55,000 records.
 */
export function* readEntry(made: JournalEntry): Pieces<z.ZodSafeParseResult<JournalEntry>> {
  const changes: Change[] = [];
  for (const some of someAtATime(made.changes)) {
    const read = JournalEntry.safeParse({ ...made, changes: some });
    // Read whole, what is wrong is named by its place in the whole.
    if (!read.success) return JournalEntry.safeParse(made);
    changes.push(...read.data.changes);
    yield;
  }
  return { success: true, data: { ...made, changes } };
}

function* someAtATime(changes: readonly Change[]): Generator<Change[]> {
  let some: Change[] = [];
  let records = 0;
  for (const change of changes) {
    some.push(change);
    records += 'records' in change ? change.records.length : 1;
    if (records < recordsOfPiece) continue;
    yield some;
    [some, records] = [[], 0];
  }
  if (some.length > 0) yield some;
}

/** The state at a revision, to start from without replaying all that came before. */
export type Snapshot = { revision: Revision; state: StateRecords };

export type AppendResult =
  | { kind: 'appended'; revision: Revision }
  /** The journal is already further than was expected: somebody else wrote. */
  | { kind: 'behind'; revision: Revision }
  | { kind: 'failed'; error: Error };

/**
 * Where the venue's history is kept. A port: `file-journal.ts` is the embedded one, `memory-journal.ts` one for tests;
 * `tests/contract/journal/journal-suite.ts` is what every one of them promises. Nothing here may assume files, or that
 * this process is the only writer.
 */
export type Journal = {
  /** Names this history; made once, when it begins. */
  readonly venue: VenueId;
  /** The number of the last durable change. */
  revision(): Revision;
  /** The newest whole snapshot; null when there is none, and the history is then read from its beginning. */
  loadSnapshot(): Promise<Snapshot | null>;
  /** All entries after `revision`, in order, each exactly as it was appended. */
  readSince(revision: Revision): AsyncIterable<JournalEntry>;
  /** The entry that the command made, however old; null for a command that made none. */
  find(command: CommandId): Promise<JournalEntry | null>;
  /** Keeps all of `entries` or none, when the journal stands at `expected`; durable when it answers `appended`. */
  append(entries: readonly JournalEntry[], expected: Revision): Promise<AppendResult>;
  /** Keeps a snapshot; the entries stay. A snapshot that cannot be kept throws and does no harm. */
  keepSnapshot(snapshot: Snapshot): Promise<void>;
  /** Waits for what is under way and lets go; nothing can be appended afterwards. */
  close(): Promise<void>;
};
