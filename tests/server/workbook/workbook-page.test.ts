import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { eventSettings, sheetShapes } from '../../../server/workbook/sheets/shapes.ts';
import type { SheetShape } from '../../../server/workbook/rows.ts';

const page = readFileSync(fileURLToPath(new URL('../../../docs/workbook.md', import.meta.url)), 'utf8');

/** The sheets of the page's table: the words in code of the last column, and whether the sheet may be missing. */
const told = new Map(
  [...page.matchAll(/^\| (\w+)( \*)? \| [^|]+ \| (.+) \|$/gm)]
    .filter(([, sheet]) => sheet !== 'sheet')
    .map(([, sheet = '', star, columns = '']) => [
      sheet,
      {
        mayBeMissing: star !== undefined,
        words: [...columns.matchAll(/`([a-z_]+)`/g)].map(([, word]) => word),
      },
    ]),
);

it('WB-7 the page for organisers names every sheet, column and setting that is read, and no other', () => {
  expect([...told.keys()].sort()).toEqual([...Object.keys(sheetShapes), 'Event'].sort());
  for (const { sheet, columns, optional = [], mayBeMissing = false } of Object.values<SheetShape>(
    sheetShapes,
  )) {
    expect(told.get(sheet)?.words.sort()).toEqual([...columns, ...optional].sort());
    expect(told.get(sheet)?.mayBeMissing).toBe(mayBeMissing);
  }
  const choices = ['key', 'value', 'person', 'clock'];
  const words = told.get('Event')?.words.filter((word) => !choices.includes(word ?? ''));
  expect(words?.sort()).toEqual([...eventSettings].sort());
});
