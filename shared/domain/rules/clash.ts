import type { Meeting } from '../meeting.ts';
import { holdsPlace, overlaps } from '../queries/meetings.ts';
import type { State } from '../state.ts';

/**
 * A meeting that shares its time with `meeting` and its table, a company, the interpreter or the adviser: no two such may
 * stand. Null when there is none, or when `meeting` does not hold its place.
 */
export function clashOf(state: State, meeting: Meeting): Meeting | null {
  if (!holdsPlace(meeting)) return null;
  for (const other of state.meetings.values()) {
    if (other.id === meeting.id || !holdsPlace(other)) continue;
    if (overlaps(other.place, meeting.place) && shareSomebody(other, meeting)) return other;
  }
  return null;
}

function shareSomebody(a: Meeting, b: Meeting): boolean {
  return (
    a.place.table === b.place.table ||
    a.host === b.host ||
    a.guest === b.guest ||
    (a.place.interpreter !== null && a.place.interpreter === b.place.interpreter) ||
    (a.adviser !== null && a.adviser === b.adviser)
  );
}
