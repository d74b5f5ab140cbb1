import type { State } from '../../shared/domain/state.ts';
import type { HistoryFilter } from '../../shared/domain/views/history.ts';
import type { DeskTexts } from '../desk-texts.ts';
import type { Selection } from '../selection.ts';
import { presetsOf } from './presets.ts';

type HistoryOfSelectedProps = {
  state: State;
  texts: DeskTexts;
  selection: Selection;
  onOpen: (filter: HistoryFilter) => void;
};

/** Below whatever is selected: the history of its table, companies or person. */
export function HistoryOfSelected({ state, texts, selection, onOpen }: HistoryOfSelectedProps) {
  const presets = presetsOf(selection, state, texts.language.value);
  if (presets.length === 0) return null;
  return (
    <ul class="history-presets">
      {presets.map(({ name, filter }) => (
        <li key={JSON.stringify(filter)}>
          <button type="button" class="desk-row" onClick={() => onOpen(filter)}>
            <span class="desk-cell-name">{texts.say('desk.history.of', { name })}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
