import { join } from 'node:path';
import type { FileSystem } from './file-system.ts';

/**
 * A sentence about a folder that other users of the machine may read, with what to do; null when none of it is. It is told
 * and not mended: the folder may have been opened to others for a purpose.
 */
export async function looserAccess(disk: FileSystem, folder: string): Promise<string | null> {
  const names = await disk.list(folder);
  const isLoose = async (path: string) => !(await disk.isPrivate(path).catch(() => true));
  const looser = (await isLoose(folder)) ? ['the folder itself'] : [];
  for (const name of names) if (await isLoose(join(folder, name))) looser.push(name);
  if (looser.length === 0) return null;
  return (
    `Other users of this machine may read ${folder} (${looser.join(', ')}), which holds contacts, badges and hashes of ` +
    `passphrases. Close it with: chmod -R go-rwx ${folder}`
  );
}
