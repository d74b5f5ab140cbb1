import type { AdviserId, InterpreterId, MeetingId } from '../ids.ts';
import type { Meeting } from '../meeting.ts';
import { holdsPlace, overlaps } from '../queries/meetings.ts';
import type { Slot } from '../queries/slots.ts';
import type { Refusal } from '../refusals.ts';
import type { State } from '../state.ts';

/** An interpreter speaks at one table at a time; a table without one is nobody's trouble. */
export function interpreterBusy(
  state: State,
  interpreter: InterpreterId | null,
  slot: Slot,
  ignoring: MeetingId | null,
): Refusal | null {
  if (interpreter === null) return null;
  const meeting = busyMeeting(state, slot, ignoring, (one) => one.place.interpreter === interpreter);
  return meeting && { code: 'interpreter-busy', ...busyAt(meeting) };
}

/** An adviser accompanies one meeting at a time. */
export function adviserBusy(
  state: State,
  adviser: AdviserId | null,
  slot: Slot,
  ignoring: MeetingId | null,
): Refusal | null {
  if (adviser === null) return null;
  const meeting = busyMeeting(state, slot, ignoring, (one) => one.adviser === adviser);
  return meeting && { code: 'adviser-busy', ...busyAt(meeting) };
}

function busyMeeting(
  state: State,
  slot: Slot,
  ignoring: MeetingId | null,
  isTheirs: (meeting: Meeting) => boolean,
): Meeting | null {
  for (const meeting of state.meetings.values()) {
    if (meeting.id === ignoring || !holdsPlace(meeting) || !isTheirs(meeting)) continue;
    if (overlaps(meeting.place, slot)) return meeting;
  }
  return null;
}

function busyAt(meeting: Meeting) {
  return { meeting: meeting.id, table: meeting.place.table, start: meeting.place.start };
}
