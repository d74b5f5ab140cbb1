import type { Table } from '../event.ts';
import type { CompanyId } from '../ids.ts';
import type { Floor } from '../queries/floor.ts';
import type { Refusal } from '../refusals.ts';

/** A host meets at its own table; only a host without one meets at a floating table. */
export function hostTable(floor: Floor, table: Table, host: CompanyId): Refusal | null {
  if (table.host === host || (table.host === null && floor.tableOfHost(host) === null)) return null;
  return { code: 'table-of-another-host', table: table.id, host };
}
