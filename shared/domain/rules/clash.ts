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
  const clashes = (other: Meeting) =>
    other.id !== meeting.id && holdsPlace(other) && overlaps(other.place, place);
  return (
    lookUp(state, 'meetings', 'table', place.table).find(clashes) ??
    lookUp(state, 'meetings', 'company', host).find(clashes) ??
    lookUp(state, 'meetings', 'company', guest).find(clashes) ??
    (place.interpreter === null
      ? undefined
      : lookUp(state, 'meetings', 'interpreter', place.interpreter).find(clashes)) ??
    (adviser === null ? undefined : lookUp(state, 'meetings', 'adviser', adviser).find(clashes)) ??
    null
  );
}
