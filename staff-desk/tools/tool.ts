import type { Circumstances } from '../../shared/domain/decision.ts';
import {
  CommandId,
  type CompanyId,
  DeviceId,
  type MeetingId,
  type TableId,
} from '../../shared/domain/ids.ts';
import type { State } from '../../shared/domain/state.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { DeskActions } from '../desk-actions.ts';
import type { DeskTexts } from '../desk-texts.ts';
import type { Selection } from '../selection.ts';

/** The tools of the dialog, in the order of its list. */
export const toolNames = [
  'shift',
  'end',
  'host',
  'away',
  'interpreter',
  'adviser',
  'walkIns',
  'waiting',
  'register',
] as const;
export type ToolName = (typeof toolNames)[number];

/** What the dialog was opened for: a tool presets of it what it needs. */
export type ToolSubject = { table: TableId | null; company: CompanyId | null; meeting: MeetingId | null };
export type ToolRequest = ToolSubject & { tool: ToolName };

/** The dialog opened from the header: for nobody in particular. */
export const forNobody: ToolSubject = { table: null, company: null, meeting: null };

export type ToolProps = {
  state: State;
  now: Instant;
  texts: DeskTexts;
  actions: DeskActions;
  base: URL;
  subject: ToolSubject;
  onSelect: (selection: Selection) => void;
  /** Closes the dialog. */
  onClose: () => void;
};

/** In which a preview is judged: as staff, at `now`. What it makes gets ids that nobody keeps. */
export function previewCircumstances(now: Instant): Circumstances {
  return {
    now,
    actor: { role: 'staff', device: DeviceId.parse('this-desk'), name: 'Staff' },
    commandId: CommandId.parse('preview-of-a-command'),
    randomBytes: () => {
      throw new Error('A preview makes no badges.');
    },
  };
}
