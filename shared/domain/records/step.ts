import type { Actor } from '../actor.ts';
import type { Change } from '../changes.ts';
import type { Revision } from '../ids.ts';
import type { Instant } from '../time.ts';

/**
 * One step of the history: what a command did and who gave it. `command` is the kind of the command by its own word, which
 * may be one that only an older version knew.
 */
export type Step = {
  readonly revision: Revision;
  readonly at: Instant;
  readonly by: Actor;
  readonly command: string;
  readonly changes: readonly Change[];
};
