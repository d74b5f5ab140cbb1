// @ts-check
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** @typedef {{ name: string, script: string, stamp: string, sources: string[], skip: string[] }} Part */

/** What is built, and from which files. @type {Part[]} */
const parts = [
  {
    name: 'the venue server',
    script: 'build:server',
    stamp: '.server-stamp',
    sources: [
      'server',
      'shared/domain',
      'shared/wire.ts',
      'shared/wire-version.ts',
      'tsconfig.json',
      'package-lock.json',
    ],
    skip: ['server/setup'],
  },
  {
    name: 'the screens',
    script: 'build:screens',
    stamp: '.screens-stamp',
    sources: [
      'shared',
      'kiosk',
      'table-display',
      'lobby-display',
      'staff-desk',
      'start',
      'venue-check',
      'certificate',
      'vite.config.ts',
      'server/setup/screens-build.mjs',
      'server/setup/placed-pages.mjs',
      'tsconfig.json',
      'package-lock.json',
    ],
    skip: [],
  },
];

/**
 * Builds what is missing or stale: a part whose sources are not those that its last build was made of. File times are not
 * asked; a fresh clone gives all files the same.
 * @param {string} root the folder of package.json
 */
export function ensureBuild(root) {
  for (const part of parts) {
    const why = staleBecause(root, part);
    if (why === null) continue;
    console.log(`Building ${part.name} (${why}) …`);
    const done = spawnSync('npm', ['run', '--silent', part.script], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (done.status !== 0) {
      console.error(`Building ${part.name} failed; the lines above say where.`);
      process.exit(1);
    }
    mkdirSync(join(root, 'dist'), { recursive: true });
    writeFileSync(join(root, 'dist', part.stamp), sourceHash(root, part));
  }
}

/**
 * @param {string} root
 * @param {Pick<Part, 'stamp' | 'sources' | 'skip'>} part
 * @returns {string | null} why the part must be built, null when it need not
 */
export function staleBecause(root, part) {
  const stamp = join(root, 'dist', part.stamp);
  if (!existsSync(stamp)) return 'not built yet';
  return readFileSync(stamp, 'utf8') === sourceHash(root, part) ? null : 'its sources have changed';
}

/**
 * @param {string} root
 * @param {Pick<Part, 'sources' | 'skip'>} part
 * @returns {string} a hash over the names and contents of all sources
 */
export function sourceHash(root, part) {
  const hash = createHash('sha256');
  for (const source of part.sources) {
    for (const file of filesBelow(join(root, source))) {
      const name = relative(root, file).replaceAll('\\', '/');
      if (part.skip.some((folder) => name.startsWith(`${folder}/`))) continue;
      hash.update(`${name}\0`).update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} path a file or a folder, or nothing
 * @returns {string[]} the files below it, by name
 */
function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}
