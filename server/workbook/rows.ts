import type { z } from 'zod';
import { isReadable, readableRule } from '../../shared/domain/text.ts';
import { Day } from '../../shared/domain/time.ts';
import { cellText, clockText, dayText, plainText, wordsIn, type Cell } from './cells.ts';
import type { Report } from './problem.ts';

export type Book = ReadonlyMap<string, readonly (readonly Cell[])[]>;

/** One row of a sheet. Each reading takes note of what is wrong with its cell and then gives undefined. */
export type Row = {
  readonly number: number;
  /** The cell by a schema; names keep every character as written. */
  text<Schema extends z.ZodType>(
    column: string,
    schema: Schema,
    expected: string,
  ): z.output<Schema> | undefined;
  /** The cell by a schema after full width was made half width; for ids, numbers, choices. */
  plain<Schema extends z.ZodType>(
    column: string,
    schema: Schema,
    expected: string,
  ): z.output<Schema> | undefined;
  /** As `text` and `plain`, null for an empty cell. */
  textOrNull<Schema extends z.ZodType>(
    column: string,
    schema: Schema,
    expected: string,
  ): z.output<Schema> | null | undefined;
  plainOrNull<Schema extends z.ZodType>(
    column: string,
    schema: Schema,
    expected: string,
  ): z.output<Schema> | null | undefined;
  numberOrNull(column: string, schema: z.ZodType<number>, expected: string): number | null | undefined;
  /** A list of words separated by commas; empty for an empty cell. */
  list<Schema extends z.ZodType>(
    column: string,
    schema: Schema,
    expected: string,
  ): z.output<Schema> | undefined;
  day(column: string): Day | undefined;
  clock(column: string): string | undefined;
  /** Takes note of a problem of this row. */
  wrong(column: string, expected: string): undefined;
  doubtful(column: string, expected: string): void;
};

export type SheetShape = {
  sheet: string;
  columns: readonly string[];
  optional?: readonly string[];
  mayBeMissing?: boolean;
};

/** More rows than any event has: a sheet beyond it is a slip (a format dragged to the last row) and is refused. */
const rowsAtMost = 200_000;

/** The rows of a sheet that hold anything. Missing sheets and columns are problems, columns unknown to us are doubtful. */
export function rowsOf(book: Book, shape: SheetShape, report: Report): Row[] {
  const { sheet, columns, optional = [], mayBeMissing = false } = shape;
  const data = book.get(sheet);
  const whole = (expected: string) =>
    report({ severity: 'error', sheet, row: null, column: null, value: '', expected });
  if (!data) {
    if (!mayBeMissing) whole(`a sheet named ${sheet}`);
    return [];
  }
  if (data.length > rowsAtMost) {
    whole(`at most ${rowsAtMost} rows`);
    return [];
  }
  const header = (data[0] ?? []).map((cell) => plainText(cell).toLowerCase());
  const missing = columns.filter((column) => !header.includes(column));
  for (const column of missing)
    report({ severity: 'error', sheet, row: 1, column, value: '', expected: `a column named ${column}` });
  for (const column of header.filter((name) => name !== '' && ![...columns, ...optional].includes(name))) {
    report({
      severity: 'warning',
      sheet,
      row: 1,
      column,
      value: column,
      expected: 'no such column is known; it is passed over',
    });
  }
  if (missing.length > 0) return [];
  const place = new Map(header.map((name, index) => [name, index]));
  return data
    .map((cells, index) => ({ cells, number: index + 1 }))
    .slice(1)
    .filter(({ cells }) => cells.some((cell) => cellText(cell) !== ''))
    .map(({ cells, number }) => rowOf(sheet, number, (column) => cells[place.get(column) ?? -1], report));
}

type CellOf = (column: string) => Cell | undefined;

function rowOf(sheet: string, number: number, cellOf: CellOf, report: Report): Row {
  const note = (severity: 'error' | 'warning', column: string, expected: string) =>
    report({ severity, sheet, row: number, column, value: cellText(cellOf(column)), expected });
  const wrong: Row['wrong'] = (column, expected): undefined => void note('error', column, expected);
  return {
    number,
    ...readingsOf(cellOf, wrong),
    wrong,
    doubtful: (column, expected) => note('warning', column, expected),
  };
}

/** The readings of a row's cells, each of which says by `wrong` what it could not take. */
function readingsOf(cellOf: CellOf, wrong: Row['wrong']): Omit<Row, 'number' | 'wrong' | 'doubtful'> {
  const by = <Schema extends z.ZodType>(
    value: unknown,
    column: string,
    schema: Schema,
    expected: string,
  ): z.output<Schema> | undefined => {
    const read = schema.safeParse(value);
    return read.success ? read.data : wrong(column, expected);
  };
  const text: Row['text'] = (column, schema, expected) => {
    const written = cellText(cellOf(column));
    if (written !== '' && !isReadable(written)) return wrong(column, `${expected}, ${readableRule}`);
    return by(written, column, schema, expected);
  };
  const plain: Row['plain'] = (column, schema, expected) =>
    by(plainText(cellOf(column)), column, schema, expected);
  const isEmpty = (column: string) => cellText(cellOf(column)) === '';
  return {
    text,
    plain,
    textOrNull: (column, schema, expected) => (isEmpty(column) ? null : text(column, schema, expected)),
    plainOrNull: (column, schema, expected) => (isEmpty(column) ? null : plain(column, schema, expected)),
    numberOrNull: (column, schema, expected) =>
      isEmpty(column) ? null : by(numberIn(cellOf(column)), column, schema, expected),
    list: (column, schema, expected) => by(wordsIn(plainText(cellOf(column))), column, schema, expected),
    day: (column) => by(dayText(cellOf(column)), column, Day, 'a day that exists, such as 2027-02-15'),
    clock: (column) => clockText(cellOf(column)) ?? wrong(column, 'a time of day such as 12:30'),
  };
}

/** The number as written, with commas between its thousands or without. */
function numberIn(cell: Cell | undefined): number {
  return Number(plainText(cell).replaceAll(',', ''));
}

/** Rows whose id was met before are taken note of and left out. */
export function withoutTwins<T extends { row: Row }>(
  items: T[],
  idOf: (item: T) => string,
  column: string,
): T[] {
  const first = new Map<string, number>();
  return items.filter((item) => {
    const id = idOf(item);
    const before = first.get(id);
    if (before === undefined) first.set(id, item.row.number);
    else item.row.wrong(column, `an id of its own; row ${before} has the same`);
    return before === undefined;
  });
}
