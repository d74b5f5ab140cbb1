import type { FileHandle } from 'node:fs/promises';
import { noRevision, type CommandId, type Revision } from '../../shared/domain/ids.ts';
import { JournalDamaged } from './journal-damaged.ts';
import { headOf } from './line-format.ts';
import { scan } from './scan.ts';

/** Where each entry stands in the file. */
export type JournalIndex = {
  revision(): Revision;
  /** The byte after the last whole entry. */
  end(): number;
  add(at: { revision: Revision; command: CommandId; end: number }): void;
  /** The byte at which the first entry after `revision` starts; `end()` when there is none. */
  startAfter(revision: Revision): number;
  find(command: CommandId): { start: number; end: number } | null;
};

export function createJournalIndex(): JournalIndex {
  const revisions: Revision[] = [];
  const ends: number[] = [];
  const byCommand = new Map<CommandId, number>();
  const startOf = (index: number) => ends[index - 1] ?? 0;
  const end = () => ends.at(-1) ?? 0;
  return {
    revision: () => revisions.at(-1) ?? noRevision,
    end,
    add(entry) {
      byCommand.set(entry.command, revisions.length);
      revisions.push(entry.revision);
      ends.push(entry.end);
    },
    startAfter(revision) {
      const index = revisions.findLastIndex((known) => known <= revision) + 1;
      return index < revisions.length ? startOf(index) : end();
    },
    find(command) {
      const index = byCommand.get(command);
      return index === undefined ? null : { start: startOf(index), end: ends[index] ?? end() };
    },
  };
}

/**
 * Reads a journal file of `size` bytes and checks every line's checksum. A torn last line was never acknowledged and is
 * left out of the index (`end()` is before it); a bad line with more behind it throws JournalDamaged.
 */
export async function indexJournal(file: FileHandle, path: string, size: number): Promise<JournalIndex> {
  const index = createJournalIndex();
  for await (const line of scan(file, 0, size)) {
    const head = line.json === null ? null : headOf(line.json);
    const follows = head !== null && head.revision > index.revision();
    if (line.json === null && line.isLast) break;
    if (line.json === null || head === null || !follows) {
      throw new JournalDamaged(path, line.number, line.start, index.revision());
    }
    index.add({ ...head, end: line.end });
  }
  return index;
}
