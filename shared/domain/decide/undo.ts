import type { CommandOf } from '../commands.ts';
import { accepted, refused, type Decision } from '../decision.ts';
import type { State } from '../state.ts';
import { undoOf } from '../undo/undo-of.ts';

/** Takes a step back when nothing later stands on it. Taking back a step is a step itself, and can be taken back. */
export function undo(state: State, { revision }: CommandOf<'undo'>): Decision {
  const step = state.steps.get(String(revision));
  if (!step) return refused({ code: 'unknown', what: 'step', id: String(revision) });
  const found = undoOf(state, step);
  return found.kind === 'possible' ? accepted(...found.changes) : refused(found.why);
}
