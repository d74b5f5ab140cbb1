import type { CompanyId } from '../ids.ts';
import type { Schedule } from '../index/schedule.ts';
import type { Table } from '../records/table.ts';
import type { Refusal } from '../refusals.ts';

/** A host meets at its own table; only a host without one meets at a floating table. */
export function hostTable(schedule: Schedule, table: Table, host: CompanyId): Refusal | null {
  if (table.host === host || (table.host === null && schedule.tableOfHost(host) === null)) return null;
  return { code: 'table-of-another-host', table: table.id, host };
}
