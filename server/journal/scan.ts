import type { FileHandle } from 'node:fs/promises';
import { jsonOf } from './line-format.ts';

/** A whole line of the journal file: its JSON, its number from where the scan began, and the bytes it takes. */
export type ScannedLine = { json: string; number: number; start: number; end: number };
/** What stands at a place where a whole line should: the last one is torn, an earlier one is damage. */
export type BadLine = { json: null; number: number; start: number; isLast: boolean };

const lineFeed = 0x0a;
const chunkBytes = 1024 * 1024;

/** Reads the lines from byte `from` up to byte `to` (exclusive). Ends at the first line that is not whole. */
export async function* scan(
  file: FileHandle,
  from: number,
  to: number,
): AsyncGenerator<ScannedLine | BadLine> {
  let number = 0;
  let start = from;
  for await (const line of splitLines(file, from, to)) {
    number += 1;
    const end = start + line.length;
    const json = line.at(-1) === lineFeed ? jsonOf(line.subarray(0, -1)) : null;
    if (json === null) {
      yield { json: null, number, start, isLast: end === to };
      return;
    }
    yield { json, number, start, end };
    start = end;
  }
}

/** The lines with their line feeds; the last may lack it. */
async function* splitLines(file: FileHandle, from: number, to: number): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let position = from;
  while (position < to) {
    const chunk = Buffer.alloc(Math.min(chunkBytes, to - position));
    const { bytesRead } = await file.read(chunk, 0, chunk.length, position);
    if (bytesRead === 0) break;
    position += bytesRead;
    rest = Buffer.concat([rest, chunk.subarray(0, bytesRead)]);
    for (let at = rest.indexOf(lineFeed); at >= 0; at = rest.indexOf(lineFeed)) {
      yield rest.subarray(0, at + 1);
      rest = rest.subarray(at + 1);
    }
  }
  if (rest.length > 0) yield rest;
}
