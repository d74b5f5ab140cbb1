// @ts-check
// Only the first step of `npm start` and `npm test`: the locked dependencies.
import { ensureDependencies } from './ensure-dependencies.mjs';
import { root } from './root.mjs';

ensureDependencies(root);
