import type { CompanyId } from '../ids.ts';
import type { Refusal } from '../refusals.ts';
import type { State } from '../state.ts';

/** A meeting is between a host and a guest, both known to the event. A request may leave the host open. */
export function wrongSide(state: State, wish: { host?: CompanyId; guest: CompanyId }): Refusal | null {
  for (const [company, expected] of [
    [wish.host, 'host'],
    [wish.guest, 'guest'],
  ] as const) {
    if (company === undefined) continue;
    const known = state.companies.get(company);
    if (!known) return { code: 'unknown', what: 'company', id: company };
    if (known.side !== expected) return { code: 'wrong-side', company, expected };
  }
  return null;
}
