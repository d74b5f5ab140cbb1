import type { OpenFile } from './file-system.ts';
import { jsonOf } from './line-format.ts';

/** A line of the journal file: its JSON, null when it is torn or garbled; its number in the file, from 1; its place. */
export type ScannedLine = { json: string | null; number: number; start: number; end: number; bytes: Buffer };

const lineFeed = 0x0a;
const chunkBytes = 1024 * 1024;

/** The lines from byte `from`, where line `firstLine` begins, up to byte `to` (exclusive), whole or not. */
export async function* scan(
  file: OpenFile,
  { from, firstLine, to }: { from: number; firstLine: number; to: number },
): AsyncGenerator<ScannedLine> {
  let number = firstLine;
  let start = from;
  for await (const line of splitLines(file, from, to)) {
    const end = start + line.length;
    const json = line.at(-1) === lineFeed ? jsonOf(line.subarray(0, -1)) : null;
    yield { json, number, start, end, bytes: line };
    start = end;
    number += 1;
  }
}

/** The lines with their line feeds; the last may lack it. */
async function* splitLines(file: OpenFile, from: number, to: number): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let position = from;
  while (position < to) {
    const chunk = await file.read(position, Math.min(chunkBytes, to - position));
    if (chunk.length === 0) break;
    position += chunk.length;
    rest = Buffer.concat([rest, chunk]);
    for (let at = rest.indexOf(lineFeed); at >= 0; at = rest.indexOf(lineFeed)) {
      yield rest.subarray(0, at + 1);
      rest = rest.subarray(at + 1);
    }
  }
  if (rest.length > 0) yield rest;
}
