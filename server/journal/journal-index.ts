import { type CommandId, type Revision, noRevision } from '../../shared/domain/ids.ts';
import type { OpenFile } from './file-system.ts';
import { headOf } from './line-format.ts';
import { readLines, type Fault, type FaultKind, type WholeLine } from './read-lines.ts';

/** Where each entry stands in the file. Every question costs the same however long the journal is, or its logarithm. */
export type JournalIndex = {
  revision(): Revision;
  /** The byte after the last whole entry. */
  end(): number;
  add(at: { revision: Revision; command: CommandId; end: number }): void;
  /** Where the first entry after `revision` starts, and the number of its line; `end()` when there is none. */
  startAfter(revision: Revision): { byte: number; line: number };
  find(command: CommandId): { start: number; end: number; line: number } | null;
  /** The entry that ended at exactly this revision. */
  endingAt(revision: Revision): { start: number; end: number } | null;
};

export function createJournalIndex(): JournalIndex {
  const revisions: Revision[] = [];
  const ends: number[] = [];
  const byCommand = new Map<CommandId, number>();
  const end = () => ends.at(-1) ?? 0;
  const placeOf = (index: number) => ({
    start: ends[index - 1] ?? 0,
    end: ends[index] ?? end(),
    line: index + 1,
  });
  /** How many entries end at `revision` or before: a search by halves. */
  const countUpTo = (revision: Revision) => {
    let low = 0;
    let high = revisions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((revisions[middle] ?? 0) <= revision) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    revision: () => revisions.at(-1) ?? noRevision,
    end,
    add(entry) {
      byCommand.set(entry.command, revisions.length);
      revisions.push(entry.revision);
      ends.push(entry.end);
    },
    startAfter(revision) {
      const { start, line } = placeOf(countUpTo(revision));
      return { byte: start, line };
    },
    find(command) {
      const index = byCommand.get(command);
      return index === undefined ? null : placeOf(index);
    },
    endingAt(revision) {
      const index = countUpTo(revision) - 1;
      return revisions[index] === revision ? placeOf(index) : null;
    },
  };
}

/** Reads a journal file of `size` bytes and checks every line's checksum; the index ends before the first fault. */
export async function indexJournal(
  file: OpenFile,
  size: number,
): Promise<{ index: JournalIndex; fault: Fault | null }> {
  const index = createJournalIndex();
  let durable: Revision | null = null;
  const take = ({ json, end }: WholeLine): FaultKind | null => {
    const head = headOf(json);
    if (!head) return 'not-an-entry';
    // An append begins at what was durable; the further lines of one append all tell the same.
    const follows = head.durable === null || head.durable === index.revision() || head.durable === durable;
    if (!follows || head.revision <= index.revision()) return 'gap';
    durable = head.durable;
    index.add({ ...head, end });
    return null;
  };
  return { index, fault: await readLines(file, size, take, index.revision) };
}
