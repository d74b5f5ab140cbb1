import type { TableId } from '../ids.ts';
import type { Place } from '../meeting.ts';
import { slotAt } from '../queries/slots.ts';
import type { State } from '../state.ts';
import type { Instant } from '../time.ts';

/** The slot of `table` that begins at `start`, as a place with the table's own interpreter; null where there is none. */
export function placeAt(
  state: State,
  table: TableId,
  start: Instant,
  movedFrom: Place['movedFrom'],
): Place | null {
  const known = state.tables.get(table);
  const slot = known && slotAt(state, known, start);
  if (!known || !slot) return null;
  return { ...slot, table, interpreter: known.interpreter, movedFrom };
}
