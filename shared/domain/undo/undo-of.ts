import { applyInPieces } from '../apply.ts';
import { type Change, inverseOf, stillStands, subjectOf } from '../changes.ts';
import { type Pieces, atOnce } from '../pieces.ts';
import type { Step } from '../records/step.ts';
import type { Refusal } from '../refusals.ts';
import type { State } from '../state.ts';
import { blockedBy } from './blocked-by.ts';
import { happenedSince } from './happened-since.ts';
import { standsInTheWay } from './stands-in-the-way.ts';

export type Undo = { kind: 'possible'; changes: Change[] } | { kind: 'impossible'; why: Refusal };

/**
 * The changes that take `step` back from `state`, or why it cannot be: something later stands on it, or it is of a kind
 * that is not taken back.
 */
export function undoOf(state: State, step: Step): Undo {
  return atOnce(undoInPieces(state, step));
}

/** `undoOf` in pieces: a shift of 400 tables has 1,800 changes. */
export function* undoInPieces(state: State, step: Step): Pieces<Undo> {
  if (step.changes.length === 0) return impossible({ code: 'cannot-undo', command: step.command });
  const changes: Change[] = [];
  for (const change of [...step.changes].reverse()) {
    const inverse = inverseOf(change);
    if (!inverse) return impossible({ code: 'cannot-undo', command: step.command });
    if (!stillStands(state, change) || happenedSince(state, step, change))
      return impossible(blockedBy(state, step, subjectOf(change)));
    changes.push(inverse);
  }
  const after = yield* applyInPieces(state, changes);
  const inTheWay = yield* standsInTheWay(state, after, changes);
  if (inTheWay) return impossible(blockedBy(state, step, inTheWay));
  return { kind: 'possible', changes };
}

function impossible(why: Refusal): Undo {
  return { kind: 'impossible', why };
}
