import type { CompanyId, TableId } from '../ids.ts';
import { type State, lookUp } from '../state.ts';
import { overlaps } from './meetings.ts';
import type { Slot } from './slots.ts';

/** Whether a company is away during any part of `slot`. */
export function isAway(state: State, company: CompanyId, slot: Pick<Slot, 'start' | 'end'>): boolean {
  return lookUp(state, 'absences', 'company', company).some((absence) => overlaps(absence, slot));
}

/** Whether a table takes walk-ins in the whole of `slot`. */
export function takesWalkIns(state: State, table: TableId, slot: Pick<Slot, 'start' | 'end'>): boolean {
  return !lookUp(state, 'closures', 'table', table).some((closure) => overlaps(closure, slot));
}
