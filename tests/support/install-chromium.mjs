// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Installs a Chromium: Playwright's by its installer; where that cannot be had, the Debian package when this is root on
 * Debian. Says what it does.
 * @param {string} root
 */
export function installChromium(root) {
  console.log('No Chromium found: trying Playwright’s installer …');
  if (run('npx', ['playwright', 'install', 'chromium'], root)) return;
  const isRootOnDebian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!isRootOnDebian) return;
  console.log('Playwright’s could not be had: installing the Debian package chromium …');
  run('apt-get', ['update'], root);
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], root);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 * @returns {boolean} whether it succeeded within ten minutes
 */
function run(command, args, cwd) {
  const done = spawnSync(command, args, {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    shell: process.platform === 'win32',
  });
  return done.status === 0;
}
