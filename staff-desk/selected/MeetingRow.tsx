import { Clock } from '../../shared/domain/follow/clock.ts';
import { theEvent } from '../../shared/domain/queries/the-event.ts';
import type { Meeting } from '../../shared/domain/records/meeting.ts';
import { clockTimeOf } from '../../shared/domain/time.ts';
import { boardMark } from '../../shared/domain/views/board.ts';
import { StateMark } from '../../shared/screen/look/StateMark.tsx';
import type { PanelProps } from './panel-props.ts';

type MeetingRowProps = PanelProps & {
  meeting: Meeting;
  /** Whom the meeting is with, or whose it is. */
  name: string;
  /** Whether whoever is waited for is here. */
  isHere: boolean;
};

/** A meeting of somebody's day: how it stands, when, where, and with whom. */
export function MeetingRow({ state, now, onSelect, meeting, name, isHere }: MeetingRowProps) {
  const timeZone = theEvent(state)?.timeZone ?? 'UTC';
  return (
    <button type="button" class="desk-row" onClick={() => onSelect({ kind: 'meeting', meeting: meeting.id })}>
      <StateMark kind={boardMark(meeting, new Clock(now), () => isHere)} />
      <span class="time">{clockTimeOf(meeting.place.start, timeZone)}</span>
      <span>{meeting.place.table}</span>
      <span class="desk-cell-name">{name}</span>
    </button>
  );
}
