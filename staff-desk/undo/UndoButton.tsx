import type { Change } from '../../shared/domain/changes.ts';
import type { State, Step } from '../../shared/domain/state.ts';
import { undoOf } from '../../shared/domain/undo/undo-of.ts';
import { companyNames, delegateNames } from '../../shared/screen/texts/names.ts';
import type { DeskActions } from '../desk-actions.ts';
import type { DeskTexts } from '../desk-texts.ts';
import { deskEn } from '../../shared/screen/texts/en/desk.ts';

export type UndoProps = { state: State; texts: DeskTexts; actions: DeskActions };

/** Takes the latest step back that can be; says which before it is pressed. Taking back is not offered for taking back. */
export function UndoButton({ state, texts, actions }: UndoProps) {
  const step = latestUndoable(state);
  return (
    <button
      type="button"
      class="button desk-undo"
      disabled={step === null}
      onClick={() => step && void actions.give({ kind: 'undo', revision: step.revision })}
    >
      {step ? texts.say('desk.undo', { what: whatOf(step, state, texts) }) : texts.say('desk.nothingToUndo')}
    </button>
  );
}

function latestUndoable(state: State): Step | null {
  for (const step of [...state.steps.values()].reverse()) {
    if (step.command !== 'undo' && undoOf(state, step).kind === 'possible') return step;
  }
  return null;
}

function whatOf(step: Step, state: State, texts: DeskTexts): string {
  const [change] = step.changes;
  const name = change ? nameOf(change, state, texts) : '';
  return isNamed(step.command) ? texts.say(`desk.command.${step.command}`, { name }) : step.command;
}

function isNamed(command: string): command is keyof typeof deskEn.command {
  return command in deskEn.command;
}

function nameOf(change: Change, state: State, texts: DeskTexts): string {
  const language = texts.language.value;
  if ('attendance' in change) {
    const delegate = state.delegates.get(change.attendance.delegate);
    return delegate ? delegateNames(delegate, language).first : '';
  }
  if (!('meeting' in change)) return '';
  const meeting = typeof change.meeting === 'string' ? state.meetings.get(change.meeting) : change.meeting;
  const guest = meeting && state.companies.get(meeting.guest);
  return meeting && guest ? `${meeting.place.table} ${companyNames(guest, language).first}` : '';
}
