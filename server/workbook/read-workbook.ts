import { readFile, stat } from 'node:fs/promises';
import readXlsxFile from 'read-excel-file/node';
import { Programme } from '../../shared/domain/programme.ts';
import type { Side } from '../../shared/domain/records/company.ts';
import { seatMeetings } from './seat-meetings.ts';
import type { Report, WorkbookProblem } from './problem.ts';
import { knownOf } from './reference.ts';
import type { Book } from './rows.ts';
import type { Cell } from './cells.ts';
import { readCompanies, type CompanyRow } from './sheets/companies-sheet.ts';
import { readDelegates, type DelegateRow } from './sheets/delegates-sheet.ts';
import { readEvent } from './sheets/event-sheet.ts';
import { readMeetings } from './sheets/meetings-sheet.ts';
import { readAdvisers, readInterpreters } from './sheets/people-sheets.ts';
import { readSessions } from './sheets/sessions-sheet.ts';
import { readTables } from './sheets/tables-sheet.ts';
import { readAbsences, readInterests } from './sheets/wishes-sheets.ts';
import { unpackWorkbook } from './unpack.ts';

export type WorkbookReading =
  | { kind: 'read'; programme: Programme; warnings: WorkbookProblem[] }
  | { kind: 'refused'; problems: WorkbookProblem[]; warnings: WorkbookProblem[] };

/** The largest file that is read, in bytes: a real event takes 50 KB. */
const largestFile = 50 * 1024 * 1024;

/**
 * Reads an organiser's workbook (docs/workbook.md) from a file's path or its bytes. All or nothing: with one problem of
 * severity `error` there is no programme, and all problems are told at once.
 */
export async function readWorkbook(source: string | Buffer): Promise<WorkbookReading> {
  const problems: WorkbookProblem[] = [];
  const report: Report = (problem) => void problems.push(problem);
  const book = await openBook(source, report);
  const programme = book && readBook(book, report);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  if (!programme || errors.length > 0) return { kind: 'refused', problems: errors, warnings };
  return { kind: 'read', programme: Programme.parse(programme), warnings };
}

async function openBook(source: string | Buffer, report: Report): Promise<Book | null> {
  const refuse = (value: string, expected: string) => {
    report({ severity: 'error', sheet: 'file', row: null, column: null, value, expected });
    return null;
  };
  const name = typeof source === 'string' ? source : '';
  try {
    const size = typeof source === 'string' ? (await stat(source)).size : source.length;
    if (size > largestFile) return refuse(name, 'a file of at most 50 MB');
    const bytes = typeof source === 'string' ? await readFile(source) : source;
    const unpacked = unpackWorkbook(bytes);
    if (unpacked.kind === 'refused') return refuse(name, unpacked.expected);
    const sheets = await readXlsxFile(unpacked.bytes);
    return new Map(sheets.map(({ sheet, data }) => [sheet, data.map((row) => row.map(cellOf))]));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refuse(name, `an Excel workbook (.xlsx) that can be read; ${why}`);
  }
}

/** The library gives Excel's own kinds of cells; anything else is taken as its text. */
function cellOf(cell: unknown): Cell {
  if (cell === null || cell === undefined) return null;
  if (
    typeof cell === 'string' ||
    typeof cell === 'number' ||
    typeof cell === 'boolean' ||
    cell instanceof Date
  )
    return cell;
  return String(cell);
}

function readBook(book: Book, report: Report): Programme | null {
  const event = readEvent(book, report);
  // Without a zone no day can be read; the other sheets are looked through all the same, as if it were UTC.
  const timeZone = event?.timeZone ?? 'UTC';
  const sessions = readSessions(book, timeZone, report);
  const companies = readCompanies(book, report);
  const { all, hosts, guests } = knownCompanies(companies);
  const delegates = readDelegates(book, all, report);
  noteEmptyCompanies(companies, delegates);
  const { interpreters, notes } = readInterpreters(book, report);
  const advisers = readAdvisers(book, report);
  const tables = readTables(book, hosts, knownOf('Interpreters', interpreters), report);
  const absences = readAbsences(book, all, timeZone, report);
  const interests = readInterests(book, guests, hosts, report);
  noteHostsWithoutTable(companies, tables);
  const references = {
    hosts,
    guests,
    advisers: knownOf('Advisers', advisers),
    tables: knownOf('Tables', tables),
    timeZone,
  };
  const meetings = seatMeetings(readMeetings(book, references, report), { sessions, tables, absences });
  if (!event) return null;
  return {
    event,
    sessions,
    companies: companies.map(({ company }) => company),
    companyDetails: companies.map(({ details }) => details),
    delegates: delegates.map(({ delegate }) => delegate),
    contacts: delegates.map(({ contact }) => contact),
    tables,
    interpreters,
    interpreterNotes: notes,
    advisers,
    absences,
    interests,
    meetings,
  };
}

/** The companies that other sheets may name: all of them, or those of one side alone. */
function knownCompanies(rows: readonly CompanyRow[]) {
  const companies = rows.map(({ company }) => company);
  const ofSide = (side: Side) => companies.filter((company) => company.side === side);
  return {
    all: knownOf('Companies', companies),
    hosts: knownOf('Companies (a host)', ofSide('host')),
    guests: knownOf('Companies (a guest)', ofSide('guest')),
  };
}

/** Where tables have hosts, every host needs one; an event with floating tables alone is a brokerage event. */
function noteHostsWithoutTable(
  companies: readonly CompanyRow[],
  tables: readonly { host: string | null }[],
): void {
  const hosted = new Set(tables.flatMap(({ host }) => host ?? []));
  if (tables.some(({ host }) => host === null)) return;
  for (const { row, company } of companies) {
    if (company.side === 'host' && !hosted.has(company.id))
      row.wrong('company', 'a host with a table (sheet Tables)');
  }
}

function noteEmptyCompanies(companies: readonly CompanyRow[], delegates: readonly DelegateRow[]): void {
  const sent = new Set<string>(delegates.map(({ delegate }) => delegate.company));
  for (const { row, company } of companies) {
    if (!sent.has(company.id))
      row.doubtful('company', 'a company with a delegate (sheet Delegates); nobody of it can check in');
  }
}
