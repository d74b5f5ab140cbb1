import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { CommandId, Revision } from '../../shared/domain/ids.ts';
import type { Pieces } from '../../shared/domain/pieces.ts';
import { journalFormat } from './folder-facts.ts';
import { JournalEntry } from './journal.ts';
import { entryUpcast } from './upcast/upcast.ts';

/**
 * One line of the journal: the checksum of the JSON as eight hexadecimal digits, a space, the JSON, a line feed. `durable`
 * is the revision that was on disk before the append that the line belongs to: it tells, of a line that is not whole,
 * whether anything was built on it (`read-lines.ts`).
 */
export function* lineOfEntry(
  { revision, at, by, command, changes }: JournalEntry,
  durable: Revision,
): Pieces<Buffer> {
  const head = JSON.stringify({ revision, durable, format: journalFormat, at, by, command, changes: [] });
  const parts = [head.slice(0, -']}'.length)];
  for (const [index, change] of changes.entries()) {
    parts.push(`${index > 0 ? ',' : ''}${JSON.stringify(change)}`);
    yield;
  }
  const json = Buffer.from(`${parts.join('')}]}`);
  yield;
  return Buffer.concat([Buffer.from(`${checksum(json)} `), json, Buffer.from('\n')]);
}

/** The line of an entry's JSON. */
export function lineOf(json: string): string {
  return `${checksum(json)} ${json}\n`;
}

/** The JSON of a line without its line feed; null when the line is torn or garbled. */
export function jsonOf(line: Buffer): string | null {
  const text = line.toString('utf8');
  const json = text.slice(9);
  return text.charAt(8) === ' ' && text.slice(0, 8) === checksum(json) ? json : null;
}

/** Histories that began before lines told what was durable, or their format, have none. */
const Line = JournalEntry.extend({
  durable: Revision.optional(),
  format: z.int().max(journalFormat).optional(),
});

/** The entry that a line's JSON tells, whatever format it was written in; null when it is none. */
export function entryOf(json: string): JournalEntry | null {
  const read = Line.safeParse(entryUpcast(parsed(json)));
  if (!read.success) return null;
  const { revision, at, by, command, changes } = read.data;
  return { revision, at, by, command, changes };
}

/** `durable` is null in lines of histories that began before it was told. */
export type LineHead = { revision: Revision; durable: Revision | null; command: CommandId };

/**
 * Revision and command of a line without reading its changes, which may be long: `lineOfEntry` writes them first, and inside a
 * JSON text a quotation mark stands escaped, so that no name can look like the key.
 */
export function headOf(json: string): LineHead | null {
  const head = /^\{"revision":(\d+),(?:"durable":(\d+),)?.*?"command":\{"id":"([A-Za-z0-9_-]{8,64})"/.exec(
    json,
  );
  if (!head) return null;
  return {
    revision: Revision.parse(Number(head[1])),
    durable: head[2] === undefined ? null : Revision.parse(Number(head[2])),
    command: CommandId.parse(head[3]),
  };
}

/** CRC-32 as in zlib: finds a torn or garbled text; it is no defence against somebody who means to deceive. */
export function checksum(text: string | Buffer): string {
  return crc32(text).toString(16).padStart(8, '0');
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
