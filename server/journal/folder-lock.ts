import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { hasCode, type FileSystem } from './file-system.ts';
import { fileNames } from './folder-facts.ts';
import { isSameProcess, startOf } from './process-mark.ts';
import { readWhole, writeAll } from './whole-file.ts';

/**
 * Keeps a second process off a data folder: two writers would ruin it. The lock names the process; one whose process is
 * gone (a power cut) is taken over. Returns how to release it. Throws when a living process holds it.
 */
export async function lockFolder(disk: FileSystem, folder: string): Promise<() => Promise<void>> {
  const path = join(folder, fileNames.lock);
  const mark = `${process.pid} ${(await startOf(process.pid)) ?? ''}\n`;
  for (;;) {
    if (await takeLock(disk, path, mark)) return () => disk.remove(path);
    const holder = await holderOf(disk, folder);
    if (holder !== null) {
      throw new Error(
        `The data folder ${folder} is in use by process ${holder}. Stop that venue first, or choose another folder with --data DIR.`,
      );
    }
    await disk.remove(path);
  }
}

/** The living process that holds the folder; null when none does. */
export async function holderOf(disk: FileSystem, folder: string): Promise<number | null> {
  const path = join(folder, fileNames.lock);
  let text = (await readWhole(disk, path))?.toString('utf8') ?? null;
  // Made a moment ago and not written yet: it is given the time for it.
  if (text === '')
    text = await pause(50).then(async () => (await readWhole(disk, path))?.toString('utf8') ?? null);
  const [, pid, start] = /^(\d+)(?: (\S+))?/.exec(text ?? '') ?? [];
  if (pid === undefined) return null;
  return (await isSameProcess(Number(pid), start ?? null)) ? Number(pid) : null;
}

async function takeLock(disk: FileSystem, path: string, mark: string): Promise<boolean> {
  try {
    const file = await disk.open(path, 'new');
    try {
      await writeAll(file, Buffer.from(mark), 0);
      return true;
    } catch (error) {
      await disk.remove(path).catch(() => undefined);
      throw error;
    } finally {
      await file.close();
    }
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}
