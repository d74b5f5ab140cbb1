import { useMemo } from 'preact/hooks';
import type { Step } from '../../shared/domain/records/step.ts';
import type { State } from '../../shared/domain/state.ts';
import { undoOf } from '../../shared/domain/undo/undo-of.ts';
import { tell } from '../../shared/domain/views/history.ts';
import type { DeskActions } from '../desk-actions.ts';
import type { DeskTexts } from '../desk-texts.ts';
import { sayStep } from '../history/say-step.ts';

export type UndoProps = { state: State; texts: DeskTexts; actions: DeskActions };

/** Takes the latest step back that can be; says which before it is pressed. Taking back is not offered for taking back. */
export function UndoButton({ state, texts, actions }: UndoProps) {
  const step = useMemo(() => latestUndoable(state), [state]);
  return (
    <button
      type="button"
      class="button desk-undo"
      disabled={step === null}
      onClick={() => step && void actions.give({ kind: 'undo', revision: step.revision })}
    >
      {step
        ? texts.say('desk.undo', { what: sayStep(tell(state, step), state, texts) })
        : texts.say('desk.nothingToUndo')}
    </button>
  );
}

function latestUndoable(state: State): Step | null {
  for (const step of [...state.steps.values()].reverse()) {
    if (step.command !== 'undo' && undoOf(state, step).kind === 'possible') return step;
  }
  return null;
}
