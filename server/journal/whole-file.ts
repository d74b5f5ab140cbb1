import { dirname } from 'node:path';
import { hasCode, type FileSystem, type OpenFile } from './file-system.ts';

/** Writes all of `bytes`, however many the disk takes at a time. */
export async function writeAll(file: OpenFile, bytes: Buffer, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const taken = await file.write(bytes.subarray(done), position + done);
    if (taken === 0) throw Object.assign(new Error('the disk takes no more bytes'), { code: 'ENOSPC' });
    done += taken;
  }
}

/** What a file holds; null when there is none. */
export async function readWhole(disk: FileSystem, path: string): Promise<Buffer | null> {
  const file = await openIfThere(disk, path, 'read');
  if (!file) return null;
  try {
    const size = await file.size();
    const parts: Buffer[] = [];
    for (let at = 0; at < size;) {
      const part = await file.read(at, size - at);
      if (part.length === 0) break;
      parts.push(part);
      at += part.length;
    }
    return Buffer.concat(parts);
  } finally {
    await file.close();
  }
}

/** Opens a file; null when there is none. */
export async function openIfThere(
  disk: FileSystem,
  path: string,
  how: 'read' | 'change',
): Promise<OpenFile | null> {
  return disk.open(path, how).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  });
}

/** The name under which a file is written before it takes its place; one that is left of a crash is written over. */
export const unfinished = (path: string) => `${path}.new`;

/**
 * Puts a file in its place, durably: written under another name, synced, renamed, and the name synced. A crash leaves what
 * was there before or the whole of the new one.
 */
export async function replaceFile(
  disk: FileSystem,
  path: string,
  write: (file: OpenFile) => Promise<void>,
): Promise<void> {
  const file = await disk.open(unfinished(path), 'over');
  try {
    await write(file);
    await file.sync();
  } finally {
    await file.close();
  }
  await disk.rename(unfinished(path), path);
  await disk.syncFolder(dirname(path));
}

/** `replaceFile` with a text. */
export function replaceText(disk: FileSystem, path: string, text: string): Promise<void> {
  return replaceFile(disk, path, (file) => writeAll(file, Buffer.from(text), 0));
}

/** `path`, or the first of `path-2`, `path-3` … that is not there: what was set aside is never written over. */
export async function freePath(disk: FileSystem, path: string): Promise<string> {
  const names = new Set(await disk.list(dirname(path)));
  const isFree = (candidate: string) => !names.has(candidate.slice(dirname(path).length + 1));
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? path : `${path}-${number}`;
    if (isFree(candidate)) return candidate;
  }
}
