import type { CompanyId } from '../ids.ts';
import { delegatesOf } from '../queries/attendance.ts';
import type { Adviser } from '../records/adviser.ts';
import type { Company } from '../records/company.ts';
import type { Delegate } from '../records/delegate.ts';
import type { Interpreter } from '../records/interpreter.ts';
import type { Meeting, Place } from '../records/meeting.ts';
import type { State } from '../state.ts';

/** A company with its people, as far as the audience knows them. */
export type Party = { company: Company; people: readonly Delegate[] };

/** A company and its people; null for one that the state does not know. */
export function partyOf(state: State, company: CompanyId): Party | null {
  const known = state.companies.get(company);
  return known ? { company: known, people: delegatesOf(state, company) } : null;
}

/** Whom `company` meets. */
export function counterpartOf(meeting: Meeting, company: CompanyId): CompanyId {
  return meeting.host === company ? meeting.guest : meeting.host;
}

export function interpreterAt(state: State, { interpreter }: Pick<Place, 'interpreter'>): Interpreter | null {
  return interpreter === null ? null : (state.interpreters.get(interpreter) ?? null);
}

export function adviserOf(state: State, { adviser }: Pick<Meeting, 'adviser'>): Adviser | null {
  return adviser === null ? null : (state.advisers.get(adviser) ?? null);
}
