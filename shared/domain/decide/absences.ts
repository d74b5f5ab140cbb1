import type { Change } from '../changes.ts';
import type { CommandOf } from '../commands.ts';
import { accepted, refused, type Circumstances, type Decision } from '../decision.ts';
import { isParty, isPending, overlaps } from '../queries/meetings.ts';
import type { State } from '../state.ts';
import { acceptPlan } from './plan-clashes.ts';

/** A company is away for a time. Its meetings that have not begun by then refuse the whole, or are postponed. */
export function noteAbsence(
  state: State,
  { company, from, to, clashing }: CommandOf<'note-absence'>,
  { now, commandId }: Circumstances,
): Decision {
  if (!state.companies.has(company)) return refused({ code: 'unknown', what: 'company', id: company });
  if (to <= from) return refused({ code: 'ends-before-it-begins' });
  if (to <= now) return refused({ code: 'until-is-past', until: to });
  const absence = { id: `${company} ${commandId}`, company, start: from, end: to };
  const change: Change = { kind: 'absence.kept', was: null, now: absence };
  const ids = [...state.meetings.values()]
    .filter((one) => isParty(one, company) && isPending(one) && overlaps(one.place, absence))
    .map(({ id }) => id);
  return acceptPlan(state, [change], { ids, clashing, now });
}

/** The company is back before it was expected: an absence that has begun ends now, one to come is taken off. */
export function endAbsence(
  state: State,
  { absence }: CommandOf<'end-absence'>,
  { now }: Circumstances,
): Decision {
  const was = state.absences.get(absence);
  if (!was) return refused({ code: 'unknown', what: 'absence', id: absence });
  if (was.end <= now) return refused({ code: 'nothing-to-do' });
  const next = was.start < now ? { ...was, end: now } : null;
  return accepted({ kind: 'absence.kept', was, now: next });
}
