import { readBadgeText } from '../badge-text.ts';
import type { Badge } from '../records/badge.ts';
import { type State, lookUp } from '../state.ts';

/** The badge that a text read from a scanner, a camera or a keyboard names; undefined when none does. */
export function badgeOfText(state: State, scanned: string): Badge | undefined {
  const read = readBadgeText(scanned);
  if (read.kind === 'token') return state.badges.get(read.token);
  if (read.kind === 'code') return badgeOfCode(state, read.code);
  return undefined;
}

export function badgeOfCode(state: State, code: string): Badge | undefined {
  return lookUp(state, 'badges', 'code', code)[0];
}
