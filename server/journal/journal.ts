import { z } from 'zod';
import { Actor } from '../../shared/domain/actor.ts';
import { Change } from '../../shared/domain/changes.ts';
import { isCommandKind, type CommandKind } from '../../shared/domain/commands.ts';
import { CommandId, Revision } from '../../shared/domain/ids.ts';
import type { StateRecords } from '../../shared/domain/state.ts';
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
