import type { CompanyId, DelegateId } from '../ids.ts';
import { attendanceKey } from '../records/attendance.ts';
import type { Delegate } from '../records/delegate.ts';
import { type State, lookUp } from '../state.ts';
import type { Day, Instant } from '../time.ts';

/** When the delegate checked in on `day`; null when not yet. */
export function checkedInAt(state: State, delegate: DelegateId, day: Day): Instant | null {
  return state.attendance.get(attendanceKey(delegate, day))?.at ?? null;
}

/** The delegates of a company, by id. */
export function delegatesOf(state: State, company: CompanyId): readonly Delegate[] {
  return lookUp(state, 'delegates', 'company', company);
}

/** Whether anyone of the company has checked in on `day`. */
export function companyIsHere(state: State, company: CompanyId, day: Day): boolean {
  return delegatesOf(state, company).some(({ id }) => state.attendance.has(attendanceKey(id, day)));
}
