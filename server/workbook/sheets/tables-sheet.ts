import { type CompanyId, type InterpreterId, TableId } from '../../../shared/domain/ids.ts';
import type { Table } from '../../../shared/domain/records/table.ts';
import { shortName } from '../../../shared/domain/text.ts';
import type { Report } from '../problem.ts';
import { referenceOrNull, type Known } from '../reference.ts';
import { rowsOf, withoutTwins, type Book, type Row } from '../rows.ts';
import { sheetShapes } from './shapes.ts';

export type TableRow = { row: Row; table: Table };

/** The tables; one without a host is floating. A host keeps one table; an interpreter at two is doubtful. */
export function readTables(
  book: Book,
  hosts: Known<CompanyId>,
  interpreters: Known<InterpreterId>,
  report: Report,
): Table[] {
  const read = rowsOf(book, sheetShapes.Tables, report).flatMap((row): TableRow[] => {
    const id = row.plain('table', TableId, 'an id without white space');
    const hall = row.text('hall', shortName, 'a hall of 1 to 80 characters');
    const host = referenceOrNull(row, 'host', hosts);
    const interpreter = referenceOrNull(row, 'interpreter', interpreters);
    if (!id || !hall || host === undefined || interpreter === undefined) return [];
    return [{ row, table: { id, hall, host, interpreter } }];
  });
  const own = withoutTwins(read, ({ table }) => table.id, 'table');
  for (const [index, { row, table }] of own.entries()) {
    const earlier = own.slice(0, index);
    const sameHost = table.host !== null && earlier.find((other) => other.table.host === table.host);
    if (sameHost) row.wrong('host', `one table for a host; row ${sameHost.row.number} has the same host`);
    const sameInterpreter =
      table.interpreter !== null && earlier.find((other) => other.table.interpreter === table.interpreter);
    if (sameInterpreter)
      row.doubtful(
        'interpreter',
        `an interpreter of its own; row ${sameInterpreter.row.number} has the same`,
      );
  }
  return own.map(({ table }) => table);
}
