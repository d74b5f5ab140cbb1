import type { State } from '../shared/domain/state.ts';
import type { Instant } from '../shared/domain/time.ts';
import type { HistoryFilter } from '../shared/domain/views/history.ts';
import { Announcements } from './announce/Announcements.tsx';
import { Board } from './board/Board.tsx';
import type { DeskActions } from './desk-actions.ts';
import type { DeskTexts } from './desk-texts.ts';
import { FindAnyone } from './find/FindAnyone.tsx';
import { HistoryOfSelected } from './history/HistoryOfSelected.tsx';
import { HistoryPanel } from './history/HistoryPanel.tsx';
import { Needs } from './needs/Needs.tsx';
import { Selected } from './selected/Selected.tsx';
import type { Selection } from './selection.ts';
import type { ToolRequest } from './tools/tool.ts';

type DeskColumnsProps = {
  state: State;
  now: Instant;
  texts: DeskTexts;
  actions: DeskActions;
  selection: Selection;
  /** What the open history is filtered by; null while it is closed. */
  history: HistoryFilter | null;
  onSelect: (selection: Selection) => void;
  onTool: (request: ToolRequest) => void;
  onHistory: (filter: HistoryFilter | null) => void;
};

/** Left what needs a person, middle the board, right whoever is selected, with the history over it when it is open. */
export function DeskColumns(props: DeskColumnsProps) {
  const { selection, history, onSelect, onTool, onHistory, ...common } = props;
  return (
    <div class="desk-columns">
      <section class="desk-left">
        <Needs {...common} onSelect={onSelect} />
        <Announcements {...common} />
      </section>
      <Board {...common} selection={selection} onSelect={onSelect} />
      <section class="desk-right">
        <FindAnyone {...common} onSelect={onSelect} />
        <Selected {...common} selection={selection} onSelect={onSelect} onTool={onTool} />
        <HistoryOfSelected {...common} selection={selection} onOpen={onHistory} />
      </section>
      {history && (
        <HistoryPanel {...common} filter={history} onFilter={onHistory} onClose={() => onHistory(null)} />
      )}
    </div>
  );
}
