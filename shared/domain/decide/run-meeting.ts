import type { CommandOf } from '../commands.ts';
import { accepted, refused, type Circumstances, type Decision } from '../decision.ts';
import type { Meeting } from '../meeting.ts';
import type { State } from '../state.ts';
import { plusMinutes } from '../time.ts';
import { pendingKinds } from '../queries/meetings.ts';
import { findMeeting } from './find-meeting.ts';

/** A meeting may begin this many minutes before its slot when both are there; earlier it is a slip of the finger. */
export const earlyStartMinutes = 15;

/** The meeting begins. Whoever presses first wins; a table runs one meeting at a time. */
export function startMeeting(
  state: State,
  command: CommandOf<'start-meeting'>,
  circumstances: Circumstances,
): Decision {
  const found = findMeeting(state, command.meeting, circumstances, pendingKinds);
  if (found.kind === 'refused') return found;
  const { meeting } = found;
  const from = plusMinutes(meeting.place.start, -earlyStartMinutes);
  if (circumstances.now < from) return refused({ code: 'too-early', from });
  for (const other of state.meetings.values()) {
    if (other.status.kind !== 'running' || !shareTable(other, meeting)) continue;
    return refused({ code: 'table-busy', by: other.id });
  }
  return accepted({
    kind: 'meeting.started',
    meeting: meeting.id,
    was: meeting.status,
    at: circumstances.now,
  });
}

/** The meeting is over. One that nobody marked as started began at its slot's start, but not after its end. */
export function finishMeeting(
  state: State,
  command: CommandOf<'finish-meeting'>,
  circumstances: Circumstances,
): Decision {
  const found = findMeeting(state, command.meeting, circumstances, [...pendingKinds, 'running']);
  if (found.kind === 'refused') return found;
  const { id, place, status } = found.meeting;
  const at = circumstances.now;
  if (status.kind !== 'running' && at < place.start) return refused({ code: 'too-early', from: place.start });
  const startedAt = status.kind === 'running' ? status.startedAt : place.start;
  return accepted({ kind: 'meeting.finished', meeting: id, was: status, startedAt, at });
}

/** At one table in one session: a meeting that nobody finished yesterday does not stand in today's way. */
function shareTable(a: Meeting, b: Meeting): boolean {
  return a.place.table === b.place.table && a.place.session === b.place.session;
}
