import { inflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { gridProblem } from './grid.ts';

/** What is unpacked of a workbook at most, in bytes: a real event takes half a megabyte, and twenty times it fits well. */
export type UnpackBounds = { part: number; total: number; parts: number };
const mebibyte = 1024 * 1024;
export const unpackBounds: UnpackBounds = { part: 48 * mebibyte, total: 96 * mebibyte, parts: 2_000 };

export type Unpacked = { kind: 'checked'; bytes: Buffer } | { kind: 'refused'; expected: string };
type Part = { name: string; method: number; packed: Buffer };
type Parts = { kind: 'parts'; parts: Part[] } | { kind: 'refused'; expected: string };

/**
 * Unpacks the parts of a workbook that hold its cells, within the bounds whatever the file says of their sizes, and packs
 * them again without compression: what is read afterwards is what was checked here, and nothing else.
 */
export function unpackWorkbook(bytes: Buffer, bounds: UnpackBounds = unpackBounds): Unpacked {
  const listed = partsOf(bytes, bounds);
  if (listed.kind === 'refused') return listed;
  const kept: Record<string, Uint8Array> = Object.create(null);
  let left = bounds.total;
  for (const part of listed.parts) {
    const content = unpackPart(part, Math.min(bounds.part, left));
    if (content === 'too-large') return refused(tooLarge(part.name, bounds));
    if (content === 'damaged') return refused(`a whole file; its part ${shown(part.name)} is damaged`);
    left -= content.length;
    const problem = /^\/?xl\/worksheets\//i.test(part.name) ? gridProblem(content) : null;
    if (problem) return refused(`${problem} (${shown(part.name)})`);
    kept[part.name] = content;
  }
  return { kind: 'checked', bytes: Buffer.from(zipSync(kept, { level: 0 })) };
}

function tooLarge(name: string, { part, total }: UnpackBounds): string {
  const megabytes = (size: number) => Math.round(size / mebibyte);
  return `a workbook of at most ${megabytes(part)} MB a part and ${megabytes(total)} MB in all when unpacked; ${shown(name)} is larger. Delete rows, columns and sheets that hold nothing, and save it again`;
}

/** A part's name comes from the file: only what a name is made of is repeated to a person. */
function shown(name: string): string {
  return name.replace(/[^\w./-]/g, '?').slice(0, 60);
}

function refused(expected: string): { kind: 'refused'; expected: string } {
  return { kind: 'refused', expected };
}

function unpackPart({ method, packed }: Part, most: number): Buffer | 'too-large' | 'damaged' {
  if (method === stored) return packed.length > most ? 'too-large' : packed;
  if (method !== deflated) return 'damaged';
  if (most === 0) return 'too-large';
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLarge ? 'too-large' : 'damaged';
  }
}

// The form of a ZIP file: PKWARE's APPNOTE 6.3.10, sections 4.3.7 (local header), 4.3.12 (directory), 4.3.16 (its end).
const stored = 0;
const deflated = 8;
const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;

/** The parts of XML that the directory at the file's end lists; pictures and the like are left out. */
function partsOf(bytes: Buffer, { parts: most }: UnpackBounds): Parts {
  if (bytes.length === 0) return refused('an Excel workbook (.xlsx); the file is empty');
  if (bytes.readUInt8(0) === 0xd0)
    return refused('an Excel workbook (.xlsx) that is no .xls and has no password');
  const end = endOf(bytes);
  if (end === null)
    return refused('an Excel workbook (.xlsx) that is whole; the file is none or was cut off');
  const count = bytes.readUInt16LE(end + 10);
  if (count > most) return refused(`a workbook of at most ${most} parts`);
  try {
    return { kind: 'parts', parts: readDirectory(bytes, bytes.readUInt32LE(end + 16), count) };
  } catch {
    return refused('an Excel workbook (.xlsx) that is whole; its list of parts is damaged');
  }
}

function endOf(bytes: Buffer): number | null {
  const first = Math.max(0, bytes.length - endLength - longestComment);
  for (let at = bytes.length - endLength; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === endSignature) return at;
  }
  return null;
}

/** Throws a RangeError where the directory points outside the file, or at something else. */
function readDirectory(bytes: Buffer, start: number, count: number): Part[] {
  const parts: Part[] = [];
  let at = start;
  for (let number = 0; number < count; number += 1) {
    expectSignature(bytes, at, entrySignature);
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, nameEnd);
    const packed = packedAt(bytes, bytes.readUInt32LE(at + 42), bytes.readUInt32LE(at + 20));
    if (/\.(xml|rels)$/i.test(name)) parts.push({ name, method: bytes.readUInt16LE(at + 10), packed });
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

function packedAt(bytes: Buffer, local: number, length: number): Buffer {
  expectSignature(bytes, local, localSignature);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (start + length > bytes.length) throw new RangeError('a part ends after the file');
  return bytes.subarray(start, start + length);
}

function expectSignature(bytes: Buffer, at: number, signature: number): void {
  if (bytes.readUInt32LE(at) !== signature) throw new RangeError('no part of a ZIP file stands there');
}
