import type { CompanyId, DelegateId } from '../ids.ts';
import type { Delegate } from '../people.ts';
import type { State } from '../state.ts';
import type { Day, Instant } from '../time.ts';

/** When the delegate checked in on `day`; null when not yet. */
export function checkedInAt(state: State, delegate: DelegateId, day: Day): Instant | null {
  return state.attendance.get(`${delegate} ${day}`)?.at ?? null;
}

/** The delegates of a company, by id. */
export function delegatesOf(state: State, company: CompanyId): Delegate[] {
  return [...state.delegates.values()]
    .filter((delegate) => delegate.company === company)
    .sort((a, b) => a.id.localeCompare(b.id));
}

/** Whether anyone of the company has checked in on `day`. */
export function isHere(state: State, company: CompanyId, day: Day): boolean {
  return delegatesOf(state, company).some((delegate) => checkedInAt(state, delegate.id, day) !== null);
}

/** The companies of which anyone has checked in on `day`. */
export function companiesHere(state: State, day: Day): ReadonlySet<CompanyId> {
  const arrived = [...state.attendance.values()].filter((attendance) => attendance.day === day);
  return new Set(arrived.flatMap(({ delegate }) => state.delegates.get(delegate)?.company ?? []));
}
