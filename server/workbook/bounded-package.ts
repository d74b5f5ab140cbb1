import { unzipSync, zipSync, type Unzipped } from 'fflate';

/** What a workbook may hold, packed and unpacked. A real event is 50 KB packed and 300 KB unpacked. */
export const workbookBounds = {
  packedBytes: 20 * 1024 * 1024,
  unpackedBytes: 32 * 1024 * 1024,
  parts: 1_000,
  /** More rows than any event has: a sheet beyond it is a slip, such as a format that was dragged to the last row. */
  rowsASheet: 200_000,
} as const;

export type BoundedPackage = { kind: 'bounded'; bytes: Buffer } | { kind: 'refused'; expected: string };

/**
 * A workbook's file with nothing in it that was not measured: what it says that it unpacks to is added up before anything
 * is unpacked, no part is unpacked beyond what it said, and what the reader is given is packed anew from just that. So a
 * file that unpacks to more than it says, or holds parts that its list does not name, cannot reach the reader.
 */
export function boundedPackage(file: Uint8Array): BoundedPackage {
  const { packedBytes, unpackedBytes, parts, rowsASheet } = workbookBounds;
  if (file.length > packedBytes) return refused(`a file of at most ${megabytes(packedBytes)} MB`);
  const seen = { bytes: 0, parts: 0 };
  const fits = () => seen.bytes <= unpackedBytes && seen.parts <= parts;
  const unpacked = unzipSync(file, {
    filter({ name, originalSize }) {
      seen.parts += 1;
      // Pictures, macros and the like are nothing that is read.
      if (!/\.(xml|rels)$/i.test(name)) return false;
      seen.bytes += originalSize;
      return fits();
    },
  });
  if (!fits()) return refused(`a workbook of at most ${megabytes(unpackedBytes)} MB when it is unpacked`);
  if (longestSheet(unpacked) > rowsASheet) {
    return refused(
      `a workbook with at most ${rowsASheet.toLocaleString('en')} rows in a sheet; delete the empty rows below the last`,
    );
  }
  return { kind: 'bounded', bytes: Buffer.from(zipSync(unpacked, { level: 0 })) };
}

function longestSheet(unpacked: Unzipped): number {
  const sheets = Object.entries(unpacked).filter(([name]) => /worksheets\/[^/]*\.xml$/i.test(name));
  return Math.max(
    0,
    ...sheets.map(([, xml]) => countOf(Buffer.from(xml.buffer, xml.byteOffset, xml.length), '<row')),
  );
}

function countOf(text: Buffer, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) count += 1;
  return count;
}

function refused(expected: string): BoundedPackage {
  return { kind: 'refused', expected };
}

function megabytes(bytes: number): number {
  return bytes / (1024 * 1024);
}
