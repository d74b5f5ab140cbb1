import type { State } from '../../shared/domain/state.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { DeskActions } from '../desk-actions.ts';
import type { DeskTexts } from '../desk-texts.ts';
import type { Selection } from '../selection.ts';
import type { ToolRequest } from '../tools/tool.ts';

export type PanelProps = {
  state: State;
  now: Instant;
  texts: DeskTexts;
  actions: DeskActions;
  onSelect: (selection: Selection) => void;
  /** Opens one of the tools for time and people. */
  onTool: (request: ToolRequest) => void;
};
