import { unreachable } from '../../shared/domain/unreachable.ts';
import type { Selection } from '../selection.ts';
import { DelegatePanel } from './DelegatePanel.tsx';
import { HelperPanel } from './HelperPanel.tsx';
import { MeetingPanel } from './MeetingPanel.tsx';
import { SlotPanel } from './SlotPanel.tsx';
import type { PanelProps } from './panel-props.ts';

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
