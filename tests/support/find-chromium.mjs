// @ts-check
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The variable that names a Chromium to use before all others. */
export const chromiumVariable = 'UKETSUKE_CHROMIUM';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'];
const usualPlaces = [
  '/usr/bin',
  '/snap/bin',
  '/Applications/Google Chrome.app/Contents/MacOS',
  '/Applications/Chromium.app/Contents/MacOS',
  'C:\\Program Files\\Google\\Chrome\\Application',
];

/**
 * Looks for a Chromium: the one that the environment names, the system's, Playwright's own.
 * @param {NodeJS.ProcessEnv} environment
 * @param {() => string} playwrightsOwn where Playwright would keep its browser
 * @param {(path: string) => boolean} exists
 * @returns {string | null} its path, or null when there is none
 */
export function findChromium(environment, playwrightsOwn, exists = existsSync) {
  const named = environment[chromiumVariable];
  if (named) {
    if (exists(named)) return named;
    throw new Error(`${chromiumVariable} names ${named}, and there is no such file.`);
  }
  const folders = [...(environment.PATH ?? '').split(delimiter), ...usualPlaces].filter(Boolean);
  const candidates = folders.flatMap((folder) =>
    [...names, 'Google Chrome', 'Chromium'].map((name) => join(folder, name)),
  );
  return candidates.find((path) => exists(path)) ?? ownIfThere(playwrightsOwn, exists);
}

/**
 * @param {() => string} playwrightsOwn
 * @param {(path: string) => boolean} exists
 */
function ownIfThere(playwrightsOwn, exists) {
  const path = playwrightsOwn();
  return path !== '' && exists(path) ? path : null;
}
