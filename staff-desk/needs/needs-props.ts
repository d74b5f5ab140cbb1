import type { State } from '../../shared/domain/state.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { DeskActions } from '../desk-actions.ts';
import type { DeskTexts } from '../desk-texts.ts';
import type { Selection } from '../selection.ts';

export type NeedsProps = {
  state: State;
  now: Instant;
  texts: DeskTexts;
  actions: DeskActions;
  onSelect: (selection: Selection) => void;
};
