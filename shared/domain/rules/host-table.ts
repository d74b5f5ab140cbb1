import type { Table } from '../event.ts';
import type { CompanyId } from '../ids.ts';
import type { Refusal } from '../refusals.ts';
import type { State } from '../state.ts';

/** A host meets at its own table; only a host without one meets at a floating table. */
export function hostTable(state: State, table: Table, host: CompanyId): Refusal | null {
  const keepsAnother = table.host === null && [...state.tables.values()].some((one) => one.host === host);
  if (table.host === host || (table.host === null && !keepsAnother)) return null;
  return { code: 'table-of-another-host', table: table.id, host };
}
