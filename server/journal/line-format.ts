import { crc32 } from 'node:zlib';
import { CommandId, Revision } from '../../shared/domain/ids.ts';
import { JournalEntry } from './journal.ts';

/** One line of the journal: the checksum of the JSON as eight hexadecimal digits, a space, the JSON, a line feed. */
export function toLine({ revision, at, by, command, changes }: JournalEntry): string {
  const json = JSON.stringify({ revision, at, by, command, changes });
  return `${checksum(json)} ${json}\n`;
}

/** The JSON of a line without its line feed; null when the line is torn or garbled. */
export function jsonOf(line: Buffer): string | null {
  const text = line.toString('utf8');
  const json = text.slice(9);
  return text.charAt(8) === ' ' && text.slice(0, 8) === checksum(json) ? json : null;
}

/** The entry that a line's JSON tells; null when it is none. */
export function entryOf(json: string): JournalEntry | null {
  const read = JournalEntry.safeParse(JSON.parse(json));
  return read.success ? read.data : null;
}

/**
 * Revision and command of a line without reading its changes, which may be long: `toLine` writes them first, and inside a
 * JSON text a quotation mark stands escaped, so that no name can look like the key.
 */
export function headOf(json: string): { revision: Revision; command: CommandId } | null {
  const head = /^\{"revision":(\d+),.*?"command":\{"id":"([A-Za-z0-9_-]+)"/.exec(json);
  return head && { revision: Revision.parse(Number(head[1])), command: CommandId.parse(head[2]) };
}

/** CRC-32 as in zlib: finds a torn or garbled text; it is no defence against somebody who means to deceive. */
export function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}
