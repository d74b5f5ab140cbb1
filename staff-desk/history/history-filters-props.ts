import type { State } from '../../shared/domain/state.ts';
import type { HistoryFilter } from '../../shared/domain/views/history.ts';
import type { DeskTexts } from '../desk-texts.ts';

export type HistoryFiltersProps = {
  state: State;
  texts: DeskTexts;
  filter: HistoryFilter;
  onFilter: (filter: HistoryFilter) => void;
};
