import type { Revision } from '../../shared/domain/ids.ts';

/** The journal is damaged in its middle: what follows cannot be trusted, and the venue does not start on it by itself. */
export class JournalDamaged extends Error {
  readonly line: number;
  readonly byte: number;
  readonly lastWhole: Revision;
  constructor(path: string, line: number, byte: number, lastWhole: Revision) {
    super(
      `${path} is damaged at line ${line} (byte ${byte}); everything up to revision ${lastWhole} is whole. ` +
        'Copy the data folder away before anything else, then restore a backup or have the file looked at.',
    );
    this.name = 'JournalDamaged';
    this.line = line;
    this.byte = byte;
    this.lastWhole = lastWhole;
  }
}
