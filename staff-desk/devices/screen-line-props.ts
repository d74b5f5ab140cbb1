import type { State } from '../../shared/domain/state.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { DeskActions } from '../desk-actions.ts';
import type { DeskTexts } from '../desk-texts.ts';
import type { ScreenRow } from './screen-list.ts';

export type ScreenLineProps = {
  row: ScreenRow;
  /** It is the desk that shows this list. */
  isSelf: boolean;
  /** When the list was made. */
  asOf: Instant;
  state: State;
  texts: DeskTexts;
  actions: DeskActions;
  /** Something was done: the list is to be asked for again. */
  onDone: () => void;
};
