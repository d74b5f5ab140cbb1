// @ts-check
// `npm run dev`: the venue restarts and the screens reload when a source file is saved.
import { spawn } from 'node:child_process';
import { ensureBuild } from './ensure-build.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { root } from './root.mjs';

ensureDependencies(root);
ensureBuild(root);
console.log('The venue: http://localhost:8080/   The screens with reload on save: http://localhost:5173/\n');

const tool = (/** @type {string} */ name) => `node_modules/.bin/${name}`;
const venue = [
  '--watch-path=dist/server',
  '--watch-path=dist/shared',
  '--watch-preserve-output',
  'server/setup/run-venue.mjs',
  ...process.argv.slice(2),
];
const children = [
  run(tool('tsc'), ['-p', 'server/tsconfig.build.json', '--watch', '--preserveWatchOutput']),
  run(process.execPath, venue),
  run(tool('vite'), []),
];
process.once('SIGINT', stop);
process.once('SIGTERM', stop);

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  child.once('exit', stop);
  return child;
}

function stop() {
  for (const child of children) if (child.exitCode === null) child.kill();
}
