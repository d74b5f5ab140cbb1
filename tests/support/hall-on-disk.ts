import { openFileJournal } from '../../server/journal/file-journal.ts';
import type { FileSystem } from '../../server/journal/file-system.ts';
import type { Journal, JournalEntry } from '../../server/journal/journal.ts';
import { replay } from '../../server/replay.ts';
import { createSequencer, type Standing } from '../../server/sequencer.ts';
import type { Command } from '../../shared/domain/commands.ts';
import { CommandId } from '../../shared/domain/ids.ts';
import { recordsOf } from '../../shared/domain/state.ts';
import { type Instant, plusMinutes } from '../../shared/domain/time.ts';
import type { Answer } from '../../shared/wire.ts';
import { aProgramme, at, organiser } from './an-event.ts';
import { allKinds, drawCommand } from './draw-command.ts';
import { drawnShape } from './drawing/drawn-event.ts';
import { bytesFrom } from './seeded.ts';

export const hallFolder = '/data';

/** What people were told, over however many starts of the venue. */
export type Told = {
  /** Every command that was given, with its answer; null when none came. */
  given: Map<string, { command: Command; answer: Answer | null }>;
  /** Every entry that the screens were shown. */
  shown: JournalEntry[];
  failures: string[];
  reports: string[];
};

export const nothingTold = (): Told => ({ given: new Map(), shown: [], failures: [], reports: [] });

/** A venue without its sockets: the journal on `disk`, the replay and the sequencer, as the server puts them together. */
export type HallOnDisk = {
  journal: Journal;
  standing(): Standing;
  give(command: Command): Promise<Answer>;
  /** A drawn command at what is there now; several in one turn of the loop go to the journal as one append. */
  giveSome(count: number): Promise<Answer[]>;
  importProgramme(): Promise<Answer>;
  keepSnapshot(): Promise<void>;
  close(): Promise<void>;
};

export async function openHall(
  disk: FileSystem,
  told: Told,
  chance: () => number,
  folder = hallFolder,
): Promise<HallOnDisk> {
  const randomBytes = bytesFrom(Math.floor(chance() * 1e9));
  const time: { now: Instant } = { now: at('12:00') };
  const report = (message: string) => void told.reports.push(message);
  const journal = await openFileJournal(folder, { disk, now: () => 7, randomBytes, report });
  const { standing: start } = await replay(journal);
  const sequencer = createSequencer({
    journal,
    clock: { now: () => time.now, rate: 0 },
    randomBytes,
    start,
    afterCommit: (entry) => void told.shown.push(entry),
    judging: (work) => work(),
    onFailure: (error) => void told.failures.push(error instanceof Error ? error.message : String(error)),
  });
  const { standing } = sequencer;
  const give = async (command: Command) => {
    const id = CommandId.parse(`given-${String(told.given.size).padStart(6, '0')}`);
    const one: { command: Command; answer: Answer | null } = { command, answer: null };
    told.given.set(id, one);
    one.answer = await sequencer.give({ id, command }, organiser);
    return one.answer;
  };
  const draw = (): Command => {
    for (;;) {
      const kind = allKinds[Math.floor(chance() * allKinds.length)];
      if (!kind || kind === 'import-programme') continue;
      const command = drawCommand(kind, standing().state, time.now, chance);
      if (command) return command;
    }
  };
  return {
    journal,
    standing,
    give,
    giveSome(count) {
      time.now = plusMinutes(time.now, Math.floor(chance() * 6));
      return Promise.all(Array.from({ length: count }, () => give(draw())));
    },
    importProgramme: () => give({ kind: 'import-programme', programme: aProgramme(drawnShape) }),
    keepSnapshot() {
      const { state, revision } = standing();
      return journal.keepSnapshot({ revision, state: recordsOf(state) });
    },
    async close() {
      await sequencer.idle();
      await journal.close();
    },
  };
}
