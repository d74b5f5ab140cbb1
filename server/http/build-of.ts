import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Build } from '../../shared/wire.ts';

const BuildFile = z.object({ build: Build });

/** The build of the screens in `folder`, as the build wrote it; null for a folder that does not say, such as a host's own. */
export async function buildOf(folder: string): Promise<Build> {
  try {
    return BuildFile.parse(JSON.parse(await readFile(join(folder, 'build.json'), 'utf8'))).build;
  } catch {
    return null;
  }
}
