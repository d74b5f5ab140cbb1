// @ts-check
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The oldest Node.js that every dependency runs on. */
const oldestNode = { major: 20, minor: 19 };

/**
 * Installs exactly what package-lock.json locks, when that is not what is installed. Says what it does; ends the process
 * with a sentence when it cannot.
 * @param {string} root the folder of package.json
 */
export function ensureDependencies(root) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < oldestNode.major || (major === oldestNode.major && minor < oldestNode.minor)) {
    fail(
      `Uketsuke needs Node.js ${oldestNode.major}.${oldestNode.minor} or newer; this is ${process.versions.node}.`,
    );
  }
  const wanted = lockHash(root);
  const stamp = join(root, 'node_modules', '.uketsuke-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing the locked dependencies (npm ci) …');
  const done = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    fail(
      'The dependencies could not be installed. Is this machine connected to the npm registry? Then try again.',
    );
  }
  writeFileSync(stamp, wanted);
}

/**
 * @param {string} root
 * @returns {string} the hash of the lock file: another hash, other dependencies
 */
export function lockHash(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/** @param {string} why */
function fail(why) {
  console.error(why);
  process.exit(1);
}
