import { type Decision, accepted, refused } from '../../decision.ts';
import { Revision } from '../../ids.ts';
import { type Pieces, atOnce } from '../../pieces.ts';
import type { State } from '../../state.ts';
import { undoInPieces } from '../../undo/undo-of.ts';
import { command } from '../command.ts';

/** Takes a step back when nothing later stands on it. Taking back a step is a step itself, and can be taken back. */
export const undo = command(
  'undo',
  { revision: Revision },
  {
    mayGive: ['staff', 'organiser'],
    judge: (state, { revision }) => atOnce(judgeUndo(state, revision)),
    judgeInPieces: (state, { revision }) => judgeUndo(state, revision),
  },
);

function* judgeUndo(state: State, revision: Revision): Pieces<Decision> {
  const step = state.steps.get(String(revision));
  if (!step) return refused({ code: 'unknown', what: 'step', id: String(revision) });
  const found = yield* undoInPieces(state, step);
  return found.kind === 'possible' ? accepted(...found.changes) : refused(found.why);
}
