import type { Change } from '../changes.ts';
import type { MeetingStatus } from '../records/meeting.ts';
import type { Step } from '../records/step.ts';
import type { State } from '../state.ts';
import type { Instant } from '../time.ts';
import { unreachable } from '../unreachable.ts';

/**
 * Whether a meeting that `step` brought to another place was called there, or begun, or fell through since: it is not
 * carried off from under its people. A shift moves the slots themselves, and whatever is in them goes along.
 */
export function happenedSince(state: State, step: Step, change: Change): boolean {
  if (change.kind !== 'meeting.moved' || step.changes.some(({ kind }) => kind === 'shift.kept')) return false;
  const { from, to } = change;
  if (from.table === to.table && from.start === to.start) return false;
  const status = state.meetings.get(change.meeting)?.status;
  const since = status ? saidAt(status) : null;
  return since !== null && step.at < since;
}

/** When the meeting came to stand so; null for a planned one. */
function saidAt(status: MeetingStatus): Instant | null {
  switch (status.kind) {
    case 'planned':
      return null;
    case 'called':
    case 'no-show':
    case 'cancelled':
      return status.at;
    case 'running':
      return status.startedAt;
    case 'finished':
      return status.finishedAt;
    default:
      return unreachable(status);
  }
}
