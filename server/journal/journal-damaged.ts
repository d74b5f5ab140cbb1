import type { Revision } from '../../shared/domain/ids.ts';
import type { Fault } from './read-lines.ts';

const reasons: Record<Fault['kind'], string> = {
  garbled: 'its checksum is wrong',
  'not-an-entry': 'it is no entry that this version can read; did a newer version write it?',
  gap: 'it does not follow on the one before it',
};

const whatToDo =
  'Copy the data folder away before anything else. Then restore a backup (npm start -- restore), or start from what is ' +
  'whole (npm start -- --start-from-what-is-whole), which keeps the rest in a file of its own.';

/** The journal is damaged: what follows cannot be trusted, and the venue does not start on it by itself. */
export class JournalDamaged extends Error {
  readonly line: number;
  readonly byte: number;
  readonly lastWhole: Revision;
  constructor(path: string, fault: Pick<Fault, 'kind' | 'line' | 'byte' | 'lastWhole' | 'wholeAfter'>) {
    const { line, byte, lastWhole, wholeAfter, kind } = fault;
    super(
      `${path} is damaged at line ${line} (byte ${byte}), behind revision ${lastWhole}: ${reasons[kind]}. ` +
        `Everything up to revision ${lastWhole} is whole; ${wholeAfter} whole entries behind the damage do not join on to it. ${whatToDo}`,
    );
    this.name = 'JournalDamaged';
    this.line = line;
    this.byte = byte;
    this.lastWhole = lastWhole;
  }
}

/** A whole snapshot proves that the journal once went further than it does. */
export class JournalShortened extends Error {
  readonly lastWhole: Revision;
  constructor(path: string, lastWhole: Revision, snapshot: string, revision: Revision) {
    super(
      `${path} ends at revision ${lastWhole}, but ${snapshot} was made at revision ${revision}: the entries between are ` +
        `missing. ${whatToDo}`,
    );
    this.name = 'JournalShortened';
    this.lastWhole = lastWhole;
  }
}
