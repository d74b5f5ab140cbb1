import type { AdviserId, CompanyId, TableId } from '../../../shared/domain/ids.ts';
import type { Table } from '../../../shared/domain/records/table.ts';
import { type Instant, instantOf } from '../../../shared/domain/time.ts';
import type { Report } from '../problem.ts';
import { referenceOrNull, referenceTo, type Known } from '../reference.ts';
import { rowsOf, type Book, type Row } from '../rows.ts';
import { sheetShapes } from './shapes.ts';

/** A planned meeting as its row says it, not yet at a table and in a slot. */
export type MeetingRow = {
  row: Row;
  host: CompanyId;
  guest: CompanyId;
  adviser: AdviserId | null;
  /** The table that the row names; null lets the host's own, or a free floating one, be taken. */
  table: TableId | null;
  day: string;
  clock: string;
  start: Instant;
};

export type MeetingReferences = {
  hosts: Known<CompanyId>;
  guests: Known<CompanyId>;
  advisers: Known<AdviserId>;
  tables: Known<Table['id']>;
  timeZone: string;
};

export function readMeetings(book: Book, known: MeetingReferences, report: Report): MeetingRow[] {
  return rowsOf(book, sheetShapes.Meetings, report).flatMap((row) => {
    const host = referenceTo(row, 'host', known.hosts);
    const guest = referenceTo(row, 'guest', known.guests);
    const adviser = referenceOrNull(row, 'adviser', known.advisers);
    const table = referenceOrNull(row, 'table', known.tables);
    const day = row.day('date');
    const clock = row.clock('start');
    if (!host || !guest || adviser === undefined || table === undefined || !day || !clock) return [];
    const start = instantOf(day, clock, known.timeZone);
    return [{ row, host, guest, adviser, table, day, clock, start }];
  });
}
