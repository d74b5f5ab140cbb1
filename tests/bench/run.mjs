// @ts-check
// `npm run bench…`: translates the benchmarks and runs one of them; what follows its name is given to it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureDependencies } from '../../server/setup/ensure-dependencies.mjs';
import { root } from '../../server/setup/root.mjs';
import { chromiumVariable, findChromium } from '../support/find-chromium.mjs';

const [name = 'floor', ...rest] = process.argv.slice(2);
ensureDependencies(root);
// A benchmark that opens pages uses the system's Chromium.
const chromium = findChromium(process.env, () => '');
const env = chromium === null ? process.env : { ...process.env, [chromiumVariable]: chromium };
for (const [tool, ...options] of [
  [join('node_modules', 'typescript', 'bin', 'tsc'), '-p', join('tests', 'bench', 'tsconfig.json')],
  [join('dist', 'bench', 'tests', 'bench', ...name.split('/'), 'main.js'), ...rest],
]) {
  const { status } = spawnSync(process.execPath, [tool ?? '', ...options], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
