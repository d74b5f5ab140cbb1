import { acceptedAsTried, refused } from '../../decision.ts';
import { Revision } from '../../ids.ts';
import { undoOf } from '../../undo/undo-of.ts';
import { command } from '../command.ts';

/** Takes a step back when nothing later stands on it. Taking back a step is a step itself, and can be taken back. */
export const undo = command(
  'undo',
  { revision: Revision },
  {
    mayGive: ['staff', 'organiser'],
    judge(state, { revision }) {
      const step = state.steps.get(String(revision));
      if (!step) return refused({ code: 'unknown', what: 'step', id: String(revision) });
      const found = undoOf(state, step);
      return found.kind === 'possible' ? acceptedAsTried(found.after, found.changes) : refused(found.why);
    },
  },
);
