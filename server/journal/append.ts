import type { Revision } from '../../shared/domain/ids.ts';
import { diskTrouble } from './disk-trouble.ts';
import type { OpenFile } from './file-system.ts';
import { followOn } from './follow-on.ts';
import type { JournalIndex } from './journal-index.ts';
import type { AppendResult, JournalEntry } from './journal.ts';
import { inTurns } from '../in-turns.ts';
import { lineOfEntry } from './line-format.ts';
import { writeAll } from './whole-file.ts';

export type Appender = {
  /** Appends after all that was given before. Nothing of what failed stays in the file, as soon as the disk lets it go. */
  append(entries: readonly JournalEntry[], expected: Revision): Promise<AppendResult>;
  /** Waits for what is under way, and takes back what a failing disk has kept of a refused append. */
  finish(): Promise<void>;
};

/** Appends one group after the other. After a failure the file is cut back to its last durable byte before anything else. */
export function createAppender(file: OpenFile, index: JournalIndex, path: string): Appender {
  let last: Promise<unknown> = Promise.resolve();
  let mustCutBack = false;

  async function append(entries: readonly JournalEntry[], expected: Revision): Promise<AppendResult> {
    if (expected !== index.revision()) return { kind: 'behind', revision: index.revision() };
    if (!followOn(expected, entries)) return failed(new Error('the entries leave a gap'));
    try {
      if (mustCutBack) await cutBack();
      const lines: Buffer[] = [];
      for (const entry of entries) lines.push(await inTurns(lineOfEntry(entry, expected)));
      mustCutBack = true;
      await writeAll(file, Buffer.concat(lines), index.end());
      await file.sync();
      mustCutBack = false;
      entries.forEach((entry, number) => {
        const length = lines[number]?.length ?? 0;
        index.add({ revision: entry.revision, command: entry.command.id, end: index.end() + length });
      });
      return { kind: 'appended', revision: index.revision() };
    } catch (error) {
      // Tried at once, so that a reader of the folder meets no refused entry; when it fails too, the next append tries again.
      if (mustCutBack) await cutBack().catch(() => undefined);
      return failed(diskTrouble(`${path} could not be written`, error));
    }
  }

  async function cutBack(): Promise<void> {
    await file.truncate(index.end());
    await file.sync();
    mustCutBack = false;
  }

  return {
    append(entries, expected) {
      const next = last.then(() => append(entries, expected));
      last = next;
      return next;
    },
    async finish() {
      await last;
      if (mustCutBack) await cutBack().catch(() => undefined);
    },
  };
}

export function failed(error: Error): AppendResult {
  return { kind: 'failed', error };
}
