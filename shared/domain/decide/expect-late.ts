import type { Change } from '../changes.ts';
import type { CommandOf } from '../commands.ts';
import { accepted, refused, type Circumstances, type Decision } from '../decision.ts';
import { todayOf } from '../queries/the-event.ts';
import type { State } from '../state.ts';

/** The companies come at `at` today: their slots are kept, and nobody asks about them before. */
export function expectLate(
  state: State,
  { companies, at }: CommandOf<'expect-late'>,
  { now }: Circumstances,
): Decision {
  const day = todayOf(state, now);
  if (day === null) return refused({ code: 'no-event' });
  if (at !== null && at <= now) return refused({ code: 'until-is-past', until: at });
  const changes: Change[] = [];
  for (const company of new Set(companies)) {
    if (!state.companies.has(company)) return refused({ code: 'unknown', what: 'company', id: company });
    const was = state.lateness.get(`${company} ${day}`) ?? null;
    const next = at === null ? null : { company, day, expectedAt: at };
    if (was?.expectedAt !== next?.expectedAt) changes.push({ kind: 'lateness.kept', was, now: next });
  }
  return changes.length > 0 ? accepted(...changes) : refused({ code: 'nothing-to-do' });
}
