import type { Change } from './changes.ts';
import type { MeetingId } from './ids.ts';
import type { MeetingStatus } from './meeting.ts';
import { unreachable } from './unreachable.ts';

/** The changes that give a meeting another status; `was` is the one before. */
export type StatusChange = Extract<Change, { was: MeetingStatus; meeting: MeetingId }>;

/** The status that `change` gives its meeting. */
export function statusAfter(change: StatusChange): MeetingStatus {
  switch (change.kind) {
    case 'meeting.called':
      return { kind: 'called', at: change.at };
    case 'meeting.started':
      return { kind: 'running', startedAt: change.at };
    case 'meeting.finished':
      return { kind: 'finished', startedAt: change.startedAt, finishedAt: change.at };
    case 'meeting.no-show':
      return { kind: 'no-show', party: change.party, at: change.at };
    case 'meeting.cancelled':
      return { kind: 'cancelled', at: change.at };
    case 'meeting.status-restored':
      return change.status;
    default:
      return unreachable(change);
  }
}
