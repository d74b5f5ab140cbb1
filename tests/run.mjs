// @ts-check
// `npm test`: installs and builds what is missing, finds or installs a Chromium, and runs every test but the long ones;
// `npm run test:long` runs those.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ensureBuild } from '../server/setup/ensure-build.mjs';
import { ensureDependencies } from '../server/setup/ensure-dependencies.mjs';
import { root } from '../server/setup/root.mjs';
import { chromiumVariable, findChromium } from './support/find-chromium.mjs';
import { installChromium } from './support/install-chromium.mjs';

const longestTold = 8;
const isLong = process.argv.includes('--long');
const withBrowser = !isLong && !process.argv.includes('--no-browser');
const rest = process.argv.slice(2).filter((argument) => argument !== '--no-browser' && argument !== '--long');

ensureDependencies(root);
ensureBuild(root);
const environment = { ...process.env };
if (withBrowser) environment[chromiumVariable] = await chromiumPath();
else if (isLong) console.log('The long tests; the others are run by npm test.');
else console.log('Without the browser tests, as told by --no-browser.');
process.exit(runTests());

/** @returns {Promise<string>} */
async function chromiumPath() {
  const { chromium } = await import('playwright');
  const find = () => findChromium(process.env, () => chromium.executablePath());
  let path = find();
  if (path === null) {
    installChromium(root);
    path = find();
  }
  if (path === null) {
    console.error(
      `No Chromium can be had. Install one, or name its path in ${chromiumVariable}, or run npm test -- --no-browser.`,
    );
    process.exit(1);
  }
  console.log(`Browser tests use ${path}`);
  return path;
}

/** @returns {number} the exit code; the last line printed counts the tests */
function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'uketsuke-tests-'));
  const report = join(folder, 'report.json');
  const names = isLong ? ['long'] : withBrowser ? ['node', 'browser'] : ['node'];
  const projects = names.flatMap((name) => ['--project', name]);
  const done = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...projects,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...rest,
    ],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: environment },
  );
  const counts = readCounts(report);
  tellLongest(report);
  rmSync(folder, { recursive: true, force: true });
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
  return done.status === 0 && counts.passed > 0 && counts.failed === 0 ? 0 : 1;
}

/** @param {string} report */
function readCounts(report) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
    return {
      passed: Number(numPassedTests),
      failed: Number(numFailedTests),
      skipped: Number(numPendingTests),
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

/**
 * Tells which files took longest, so that those who add to them see what it costs: `vitest.config.ts` begins with them.
 * @param {string} report
 */
function tellLongest(report) {
  /** @type {{ name: string, startTime: number, endTime: number }[]} */
  let files;
  try {
    files = JSON.parse(readFileSync(report, 'utf8')).testResults;
  } catch {
    return;
  }
  const lines = files
    .map(({ name, startTime, endTime }) => ({ name: relative(root, name), took: endTime - startTime }))
    .sort((a, b) => b.took - a.took)
    .slice(0, longestTold)
    .map(({ name, took }) => `  ${(took / 1_000).toFixed(0).padStart(4)} s  ${name}`);
  console.log(['The longest files:', ...lines].join('\n'));
}
