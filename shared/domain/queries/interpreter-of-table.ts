import type { InterpreterId } from '../ids.ts';
import { standInKey } from '../records/stand-in.ts';
import type { Table } from '../records/table.ts';
import type { State } from '../state.ts';
import type { Day } from '../time.ts';
import type { Slot } from './slots.ts';

/** Who interprets at `table` in `slot`: the stand-in of that day, or else the table's own. */
export function interpreterOfTable(state: State, table: Table, slot: Slot): InterpreterId | null {
  return interpreterOn(state, table, state.sessions.get(slot.session)?.day ?? null);
}

/** Who interprets at `table` on `day`. */
export function interpreterOn(state: State, table: Table, day: Day | null): InterpreterId | null {
  const standIn = state.standIns.get(standInKey(table.id, day));
  return standIn ? standIn.interpreter : table.interpreter;
}
