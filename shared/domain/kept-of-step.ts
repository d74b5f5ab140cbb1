import { changesFor } from './audience.ts';
import { type Change, inverseOf } from './changes.ts';

/**
 * What the state keeps at hand of a step's changes: all of a step that can be taken back; of any other what staff may hear
 * (never a secret's hash) without the lists of a programme, which are long. What is kept of a step that cannot be taken
 * back never looks as if it could be.
 */
export function keptOfStep(changes: readonly Change[]): readonly Change[] {
  if (changes.every(canBeTakenBack)) return changes;
  const kept = changesFor('staff', changes).filter((change) => !('records' in change));
  return kept.every(canBeTakenBack) ? [] : kept;
}

function canBeTakenBack(change: Change): boolean {
  return inverseOf(change) !== null;
}
