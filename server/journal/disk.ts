import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { FileSystem } from './file-system.ts';

/** The folder holds contacts, badges and hashes: it is for the user that runs the venue alone. */
const folderMode = 0o700;
const fileMode = 0o600;
const flags = { read: 'r', change: 'r+', new: 'wx+', over: 'w+' } as const;

/** The disk of this machine. */
export const disk: FileSystem = {
  async makeFolder(folder) {
    const made = await mkdir(folder, { recursive: true, mode: folderMode });
    if (made === undefined) return;
    // Each folder that was made is a name in the one above it, and that name is not durable by itself.
    const highest = dirname(resolve(made));
    for (let above = dirname(resolve(folder)); above.length >= highest.length; above = dirname(above)) {
      await syncFolder(above);
      if (above === dirname(above)) return;
    }
  },
  async isPrivate(path) {
    // Windows has no such bits: a folder there inherits the rights of its user.
    if (process.platform === 'win32') return true;
    return ((await stat(path)).mode & 0o077) === 0;
  },
  list: async (folder) => (await readdir(folder)).sort(),
  async open(path, how) {
    const file = await open(path, flags[how], fileMode);
    return {
      size: async () => (await file.stat()).size,
      async read(position, length) {
        const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(length), 0, length, position);
        return buffer.subarray(0, bytesRead);
      },
      write: async (bytes, position) => (await file.write(bytes, 0, bytes.length, position)).bytesWritten,
      truncate: (length) => file.truncate(length),
      sync: () => file.datasync(),
      close: () => file.close(),
    };
  },
  rename,
  remove: (path) => rm(path, { force: true }),
  syncFolder,
};

/** Not every system lets a folder be synced: Windows keeps names by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
