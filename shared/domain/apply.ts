import { type Change, applyChange } from './changes.ts';
import { draftOf } from './draft.ts';
import { keptOfStep } from './kept-of-step.ts';
import { draftOfMap } from './layered-map.ts';
import { type Pieces, atOnce } from './pieces.ts';
import type { Step } from './records/step.ts';
import { type State, stepKey } from './state.ts';

/** How many steps of the history the state keeps at hand for the desk and for undo; the journal keeps them all. */
export const stepsKept = 300;

/**
 * The state after `changes`, in their order. The same function on the server and on every screen; a screen that was not
 * given a record (another audience's) simply does not have it.
 */
export function apply(state: State, changes: readonly Change[]): State {
  return atOnce(applyInPieces(state, changes));
}

/** `apply` in pieces: a programme of 400 tables has 55,000 records, which take the venue 150 ms. */
export function* applyInPieces(state: State, changes: readonly Change[]): Pieces<State> {
  if (changes.length === 0) return state;
  const draft = draftOf(state);
  for (const change of changes) {
    applyChange(draft, change);
    yield;
  }
  return yield* draft.done();
}

/**
 * The state after a step of the history was added to it, with what is kept of its changes (`kept-of-step.ts`). Only those
 * who may hear the history are given steps.
 */
export function remember(state: State, step: Step): State {
  const steps = draftOfMap(state.steps);
  steps.set(stepKey(step), { ...step, changes: keptOfStep(step.changes) });
  let surplus = state.steps.size + 1 - stepsKept;
  for (const key of state.steps.keys()) {
    if (surplus <= 0) break;
    steps.delete(key);
    surplus -= 1;
  }
  return { ...state, steps: steps.done() };
}
