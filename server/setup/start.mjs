// @ts-check
// `npm start`: installs and builds what is missing, then runs the venue in this process.
import { ensureBuild } from './ensure-build.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { root } from './root.mjs';

ensureDependencies(root);
ensureBuild(root);
const { main } = await import(new URL('../../dist/server/main.js', import.meta.url).href);
await main(process.argv.slice(2));
