import { apply } from '../apply.ts';
import type { Change } from '../changes.ts';
import type { MeetingId } from '../ids.ts';
import type { Meeting } from '../meeting.ts';
import { holdsPlace } from '../queries/meetings.ts';
import type { Refusal } from '../refusals.ts';
import { alreadyMet } from '../rules/already-met.ts';
import { clashOf } from '../rules/clash.ts';
import type { State, Step } from '../state.ts';
import { blockedBy, subjectOf, subjectOfMeeting } from './blocked-by.ts';
import { inverseOf } from './inverse-of.ts';
import { stillStands } from './still-stands.ts';

export type Undo = { kind: 'possible'; changes: Change[] } | { kind: 'impossible'; why: Refusal };

/**
 * The changes that take `step` back from `state`, or why it cannot be: something later stands on it, or it is of a kind
 * that is not taken back.
 */
export function undoOf(state: State, step: Step): Undo {
  if (step.changes.length === 0) return impossible({ code: 'cannot-undo', command: step.command });
  const changes: Change[] = [];
  for (const change of [...step.changes].reverse()) {
    const inverse = inverseOf(change);
    if (!inverse) return impossible({ code: 'cannot-undo', command: step.command });
    if (!stillStands(state, change)) return impossible(blockedBy(state, step, subjectOf(change)));
    changes.push(inverse);
  }
  const after = apply(state, changes);
  for (const change of changes) {
    const inTheWay = standsInTheWay(after, meetingOf(change));
    if (inTheWay) return impossible(blockedBy(state, step, subjectOfMeeting(inTheWay)));
  }
  return { kind: 'possible', changes };
}

function impossible(why: Refusal): Undo {
  return { kind: 'impossible', why };
}

/** Back in its place, a meeting may clash with one that was booked since, or be the pair's second. */
function standsInTheWay(after: State, id: MeetingId | null): MeetingId | null {
  const meeting = id === null ? undefined : after.meetings.get(id);
  if (!meeting || !holdsPlace(meeting)) return null;
  const clash = clashOf(after, meeting);
  if (clash) return clash.id;
  return secondOfPair(after, meeting);
}

function secondOfPair(after: State, meeting: Meeting): MeetingId | null {
  const met = alreadyMet(after, { host: meeting.host, guest: meeting.guest, ignoring: meeting.id });
  return met?.code === 'already-met' ? met.meeting : null;
}

function meetingOf(change: Change): MeetingId | null {
  if (!('meeting' in change)) return null;
  return typeof change.meeting === 'string' ? change.meeting : change.meeting.id;
}
