import writeXlsxFile from 'write-excel-file/node';
import type { SampleSheet, Value } from '../../server/sample/sample-sheets.ts';

/** The sheets of the smallest workbook that shows the point: one host at a table, two guests, one meeting. */
export function smallSheets(): Record<string, Value[][]> {
  return {
    Event: [
      ['key', 'value'],
      ['event', 'small'],
      ['name', 'Small'],
      ['time_zone', 'Asia/Tokyo'],
      ['languages', 'ja,en'],
    ],
    Sessions: [
      ['session', 'date', 'start', 'end', 'kind', 'title', 'city', 'hall', 'slot_minutes'],
      ['S1', '2027-02-15', '12:30', '14:30', 'meetings', 'Meetings', 'Osaka', 'Main hall', 30],
    ],
    Companies: [
      ['company', 'side', 'name', 'name_ja', 'country', 'sector', 'employees', 'capital_jpy', 'website'],
      ['H01', 'host', 'Rayong Machinery Co., Ltd.', null, 'TH', 'Machinery', 50, null, null],
      ['G001', 'guest', 'Kitahama Seiko', '株式会社北浜精工', 'JP', null, null, null, null],
      ['G002', 'guest', 'Owari Seiko', null, 'JP', null, null, null, null],
    ],
    Delegates: [
      ['delegate', 'company', 'name', 'name_kana', 'name_en', 'title', 'languages', 'email', 'phone'],
      ['H01-1', 'H01', 'สมชาย ใจดีวัฒนา', null, 'Somchai', 'CEO', 'th,en', null, null],
      ['G001-1', 'G001', '髙橋 美穂', 'タカハシ ミホ', 'Miho Takahashi', null, 'ja', null, null],
      ['G002-1', 'G002', '佐藤 健一', null, null, null, 'ja', null, null],
    ],
    Tables: [
      ['table', 'hall', 'host', 'interpreter'],
      ['T01', 'Main hall', 'H01', 'I01'],
    ],
    Interpreters: [
      ['interpreter', 'name', 'languages', 'note'],
      ['I01', '小林 純一', 'ja,th', null],
    ],
    Meetings: [
      ['host', 'guest', 'date', 'start', 'adviser'],
      ['H01', 'G001', '2027-02-15', '12:30', null],
    ],
  };
}

export async function workbookOf(sheets: Record<string, Value[][]>): Promise<Buffer> {
  const list: SampleSheet[] = Object.entries(sheets).map(([sheet, rows]) => ({ sheet, rows }));
  const made = writeXlsxFile(
    list.map(({ sheet, rows }) => ({
      sheet,
      data: rows.map((row) => row.map((value) => (value === null ? null : { value }))),
    })),
  );
  return made.toBuffer();
}
