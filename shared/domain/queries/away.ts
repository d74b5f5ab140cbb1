import type { CompanyId, TableId } from '../ids.ts';
import type { State } from '../state.ts';
import { overlaps } from './meetings.ts';
import type { Slot } from './slots.ts';

/** Whether a company is away during any part of `slot`. */
export function isAway(state: State, company: CompanyId, slot: Pick<Slot, 'start' | 'end'>): boolean {
  for (const absence of state.absences.values()) {
    if (absence.company === company && overlaps(absence, slot)) return true;
  }
  return false;
}

/** Whether a table takes walk-ins in the whole of `slot`. */
export function takesWalkIns(state: State, table: TableId, slot: Pick<Slot, 'start' | 'end'>): boolean {
  for (const closure of state.closures.values()) {
    if (closure.table === table && overlaps(closure, slot)) return false;
  }
  return true;
}
