import { type Refused, refused } from '../decision.ts';
import type { TableId } from '../ids.ts';
import type { Session } from '../records/session.ts';
import type { State } from '../state.ts';

/** Refuses a table that the event does not have, or that stands in another hall than the session; null means all tables. */
export function tableElsewhere(state: State, session: Session, table: TableId | null): Refused | null {
  if (table === null || state.tables.get(table)?.hall === session.hall) return null;
  return refused(
    state.tables.has(table) ? { code: 'nothing-to-do' } : { code: 'unknown', what: 'table', id: table },
  );
}
