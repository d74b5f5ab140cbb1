import { holdsPlace, overlaps } from '../queries/meetings.ts';
import type { Meeting } from '../records/meeting.ts';
import { type State, lookUp } from '../state.ts';

/**
 * A meeting that shares its time with `meeting` and its table, a company, the interpreter or the adviser: no two such may
 * stand. Null when there is none, or when `meeting` does not hold its place.
 */
export function clashOf(state: State, meeting: Meeting): Meeting | null {
  if (!holdsPlace(meeting)) return null;
  const { host, guest, adviser, place } = meeting;
  return (
    clashIn(lookUp(state, 'meetings', 'table', place.table), meeting) ??
    clashIn(lookUp(state, 'meetings', 'company', host), meeting) ??
    clashIn(lookUp(state, 'meetings', 'company', guest), meeting) ??
    (place.interpreter === null
      ? null
      : clashIn(lookUp(state, 'meetings', 'interpreter', place.interpreter), meeting)) ??
    (adviser === null ? null : clashIn(lookUp(state, 'meetings', 'adviser', adviser), meeting))
  );
}

/** The list is by start: what begins when the meeting is over, or later, is not looked at, nor is anything after it. */
function clashIn(byStart: readonly Meeting[], { id, place }: Meeting): Meeting | null {
  for (const other of byStart) {
    if (other.place.start >= place.end) return null;
    if (other.id !== id && holdsPlace(other) && overlaps(other.place, place)) return other;
  }
  return null;
}
