import type { Change } from '../changes.ts';
import type { TableId } from '../ids.ts';
import { interpreterOfTable } from '../queries/interpreter-of-table.ts';
import { slotAt } from '../queries/slots.ts';
import type { Meeting, Place } from '../records/meeting.ts';
import type { State } from '../state.ts';
import type { Instant } from '../time.ts';

/** The slot of `table` that begins at `start`, as a place with the interpreter of that day; null where there is none. */
export function placeAt(
  state: State,
  table: TableId,
  start: Instant,
  movedFrom: Place['movedFrom'],
): Place | null {
  const known = state.tables.get(table);
  const slot = known && slotAt(state, known, start);
  if (!known || !slot) return null;
  return { ...slot, table, interpreter: interpreterOfTable(state, known, slot), movedFrom };
}

/** The changes that bring a meeting to another place: nobody is called to the new one yet. */
export function moveTo(meeting: Meeting, to: Place): Change[] {
  const { id, place, status } = meeting;
  const move: Change = { kind: 'meeting.moved', meeting: id, from: place, to };
  if (status.kind !== 'called') return [move];
  const planned = { kind: 'planned' } as const;
  return [move, { kind: 'meeting.status-restored', meeting: id, was: status, status: planned }];
}
