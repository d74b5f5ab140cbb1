import type { Table } from '../event.ts';
import type { InterpreterId } from '../ids.ts';
import type { State } from '../state.ts';
import type { Slot } from './slots.ts';

/** Who interprets at `table` in `slot`: the stand-in of that day, or else the table's own. */
export function interpreterOfTable(state: State, table: Table, slot: Slot): InterpreterId | null {
  const day = state.sessions.get(slot.session)?.day;
  const standIn = state.standIns.get(`${table.id} ${day}`);
  return standIn ? standIn.interpreter : table.interpreter;
}
