import type { State } from '../../shared/domain/state.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { DeskTexts } from '../desk-texts.ts';
import type { Selection } from '../selection.ts';

export type TallyOverlayProps = {
  state: State;
  now: Instant;
  texts: DeskTexts;
  onClose: () => void;
  onSelect: (selection: Selection) => void;
};
