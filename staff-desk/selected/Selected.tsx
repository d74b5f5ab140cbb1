import type { State } from '../../shared/domain/state.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { unreachable } from '../../shared/domain/unreachable.ts';
import type { DeskActions } from '../desk-actions.ts';
import type { DeskTexts } from '../desk-texts.ts';
import type { Selection } from '../selection.ts';
import type { ToolRequest } from '../tools/tool.ts';
import { DelegatePanel } from './DelegatePanel.tsx';
import { HelperPanel } from './HelperPanel.tsx';
import { MeetingPanel } from './MeetingPanel.tsx';
import { SlotPanel } from './SlotPanel.tsx';

export type PanelProps = {
  state: State;
  now: Instant;
  texts: DeskTexts;
  actions: DeskActions;
  onSelect: (selection: Selection) => void;
  /** Opens one of the tools for time and people. */
  onTool: (request: ToolRequest) => void;
};

/** Whoever or whatever is selected, with what can be done about it. */
export function Selected({ selection, ...panel }: PanelProps & { selection: Selection }) {
  switch (selection.kind) {
    case 'nothing':
      return <p class="desk-quiet">{panel.texts.say('desk.select')}</p>;
    case 'meeting':
      return <MeetingPanel {...panel} meeting={selection.meeting} />;
    case 'slot':
      return (
        <SlotPanel
          {...panel}
          key={`${selection.table} ${selection.start}`}
          table={selection.table}
          start={selection.start}
        />
      );
    case 'delegate':
      return <DelegatePanel {...panel} delegate={selection.delegate} />;
    case 'helper':
      return <HelperPanel {...panel} helper={selection.helper} />;
    default:
      return unreachable(selection);
  }
}
