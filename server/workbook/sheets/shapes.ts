import type { SheetShape } from '../rows.ts';

/** The settings of the sheet Event, each in a row of its own. */
export const eventSettings = [
  'event',
  'name',
  'name_ja',
  'time_zone',
  'languages',
  'grace_minutes',
  'absent_by',
];

/** Every sheet that is read but Event, with its columns; docs/workbook.md tells organisers the same. */
export const sheetShapes = {
  Sessions: {
    sheet: 'Sessions',
    columns: ['session', 'date', 'start', 'end', 'kind', 'title', 'city', 'hall', 'slot_minutes'],
  },
  Companies: {
    sheet: 'Companies',
    columns: [
      'company',
      'side',
      'name',
      'name_ja',
      'country',
      'sector',
      'employees',
      'capital_jpy',
      'website',
    ],
  },
  Delegates: {
    sheet: 'Delegates',
    columns: ['delegate', 'company', 'name', 'name_kana', 'name_en', 'title', 'languages', 'email', 'phone'],
  },
  Tables: { sheet: 'Tables', columns: ['table', 'hall', 'host', 'interpreter'], mayBeMissing: true },
  Interpreters: {
    sheet: 'Interpreters',
    columns: ['interpreter', 'name', 'languages', 'note'],
    mayBeMissing: true,
  },
  Advisers: { sheet: 'Advisers', columns: ['adviser', 'name', 'expertise'], mayBeMissing: true },
  Absences: { sheet: 'Absences', columns: ['company', 'date', 'from', 'to'], mayBeMissing: true },
  Interests: { sheet: 'Interests', columns: ['guest', 'host', 'priority', 'topic'], mayBeMissing: true },
  Meetings: {
    sheet: 'Meetings',
    columns: ['host', 'guest', 'date', 'start', 'adviser'],
    optional: ['table'],
    mayBeMissing: true,
  },
} satisfies Record<string, SheetShape>;
