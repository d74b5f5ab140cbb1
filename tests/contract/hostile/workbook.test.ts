import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Value } from '../../../server/sample/sample-sheets.ts';
import { readWorkbook } from '../../../server/workbook/read-workbook.ts';
import { sayProblem } from '../../../server/workbook/say-problems.ts';
import { unpackWorkbook } from '../../../server/workbook/unpack.ts';
import { smallSheets, workbookOf } from '../../support/a-workbook.ts';

const small = workbookOf(smallSheets());
const megabyte = 1024 * 1024;

/** The small workbook with one of its parts altered; a part that it lacks is added. */
async function altered(part: string, alter: (xml: string) => string): Promise<Buffer> {
  const parts = unzipSync(await small);
  parts[part] = strToU8(alter(strFromU8(parts[part] ?? new Uint8Array())));
  return Buffer.from(zipSync(parts));
}

const sheetOf: Record<string, string> = Object.fromEntries(
  Object.keys(smallSheets()).map((name, index) => [name, `xl/worksheets/sheet${index + 1}.xml`]),
);
const inSheet = (sheet: string, alter: (xml: string) => string) => altered(sheetOf[sheet] ?? '', alter);
const withRows = (rows: string) => (xml: string) => xml.replace('</sheetData>', `${rows}</sheetData>`);

/** What a person is told, read within bounds of time (generous: the machine may be busy) and memory. */
async function told(bytes: Buffer): Promise<string[]> {
  const begun = performance.now();
  const result = await readWorkbook(bytes);
  expect(performance.now() - begun).toBeLessThan(20_000);
  return result.kind === 'refused' ? result.problems.map(sayProblem) : ['read'];
}

/** Writes over the sizes in the directory and in the part's own header. */
function lying(bytes: Buffer, part: string, size: number): Buffer {
  const lie = Buffer.from(bytes);
  for (let at = lie.indexOf(part); at >= 0; at = lie.indexOf(part, at + 1)) {
    if (lie.readUInt32LE(Math.max(0, at - 46)) === 0x02014b50) lie.writeUInt32LE(size, at - 46 + 24);
    if (lie.readUInt32LE(Math.max(0, at - 30)) === 0x04034b50) lie.writeUInt32LE(size, at - 30 + 22);
  }
  return lie;
}

it('IN-5 the small workbook is read through the bounds, also when its headers lie about its sizes', async () => {
  expect(await told(await small)).toEqual(['read']);
  expect(await told(lying(await small, 'xl/worksheets/sheet3.xml', 1))).toEqual(['read']);
  expect(await told(lying(await small, 'xl/worksheets/sheet3.xml', 4_000_000_000))).toEqual(['read']);
});

it('IN-5 a bomb is refused before it is unpacked, one part or many, whatever its headers say', async () => {
  const bomb = await inSheet('Meetings', withRows(' '.repeat(49 * megabyte)));
  expect(bomb.length).toBeLessThan(megabyte);
  const size = 'file: expected a workbook of at most 48 MB a part and 96 MB in all when unpacked';
  expect(await told(bomb)).toEqual([expect.stringContaining(size)]);
  expect(await told(lying(bomb, sheetOf.Meetings ?? '', 100))).toEqual([expect.stringContaining(size)]);
  const many = unzipSync(await small);
  for (let number = 0; number < 3; number += 1)
    many[`xl/media/${number}.xml`] = new Uint8Array(40 * megabyte);
  expect(await told(Buffer.from(zipSync(many, { level: 1 })))).toEqual([expect.stringContaining(size)]);
});

it('IN-5 two parts that share one place in the file count twice', async () => {
  const parts = unzipSync(await small);
  const unpacked = unpackWorkbook(Buffer.from(zipSync(parts)), { part: 9_000_000, total: 4_000, parts: 100 });
  expect(unpacked).toMatchObject({ kind: 'refused', expected: expect.stringContaining('is larger') });
  const few = unpackWorkbook(await small, { part: 9_000_000, total: 9_000_000, parts: 3 });
  expect(few).toEqual({ kind: 'refused', expected: 'a workbook of at most 3 parts' });
});

it('IN-5 a million empty rows, named or not, are refused with what to do, or passed over', async () => {
  const reaches =
    'this one reaches to row 1,048,576 and column 9. Delete the rows and columns that hold nothing';
  const last = '<row r="1048576"><c r="A1048576"/></row>';
  expect(await told(await inSheet('Companies', withRows(last)))).toEqual([expect.stringContaining(reaches)]);
  const all = await inSheet('Companies', withRows('<row/>'.repeat(1_048_572)));
  expect(await told(all)).toEqual([expect.stringContaining(reaches)]);
  const some = await inSheet('Companies', withRows('<row/>'.repeat(100_000)));
  expect(await told(some)).toEqual(['read']);
});

it('IN-5 16,384 columns are read when there are few rows, and refused when there are many', async () => {
  const last = (xml: string) =>
    xml.replace('</row>', '<c r="XFD1" t="inlineStr"><is><t>far</t></is></c></row>');
  expect(await told(await inSheet('Companies', last))).toEqual(['read']);
  const rows = Array.from(
    { length: 2_000 },
    (_, row) => `<row r="${row + 9}"><c r="XFD${row + 9}"><v>1</v></c></row>`,
  );
  expect(await told(await inSheet('Companies', withRows(rows.join(''))))).toEqual([
    expect.stringContaining('and column 16,384'),
  ]);
  const loose = `<row>${'<c/>'.repeat(16_384)}</row>`.repeat(250);
  expect(await told(await inSheet('Companies', withRows(loose)))).toEqual([
    expect.stringContaining('sheets of at most 4,000,000 cells'),
  ]);
  expect(await told(await inSheet('Companies', withRows('<row r="&#49;"/>')))).toEqual([
    expect.stringContaining('there is one at "&#49;"'),
  ]);
});

it('IN-5 a size that the sheet only claims is not made', async () => {
  const claim = (xml: string) =>
    xml.replace(/<dimension[^>]*>/, '').replace('<sheetData', '<dimension ref="A1:XFD1048576"/><sheetData');
  expect(await told(await inSheet('Companies', claim))).toEqual(['read']);
});

it('IN-5 formulas give the value that Excel kept, and links to other files are not followed', async () => {
  const formula = (xml: string) =>
    xml.replace(
      /<c r="A2"[^>]*>.*?<\/c>/,
      '<c r="A2" t="str"><f>[1]Sheet1!A1&amp;WEBSERVICE("http://127.0.0.1:9")</f><v>H01</v></c>',
    );
  expect(await told(await inSheet('Companies', formula))).toEqual(['read']);
  const link = await altered('xl/externalLinks/externalLink1.xml', () => '<externalLink/>');
  expect(await told(link)).toEqual(['read']);
  const entity = (xml: string) =>
    xml
      .replace(
        '<worksheet',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname"><!ENTITY b "&a;&a;">]><worksheet',
      )
      .replace('Kitahama', '&b;');
  const result = await readWorkbook(await inSheet('Companies', entity));
  expect(JSON.stringify(result)).not.toContain('localhost');
});

it('IN-5 a huge table of shared strings is read when nothing points into it, and refused above the bound', async () => {
  const strings = (count: number) => `<sst>${'<si><t>0123456789</t></si>'.repeat(count)}</sst>`;
  const start = await told(
    await altered('xl/sharedStrings.xml', (xml) => xml.replace('</sst>', `${strings(500_000).slice(5)}`)),
  );
  expect(start).toEqual(['read']);
  const over = await altered('xl/sharedStrings.xml', () => strings(2_000_000));
  expect(await told(over)).toEqual([expect.stringContaining('xl/sharedStrings.xml is larger')]);
});

it('IN-5 what is empty, cut off, damaged, locked or no workbook is refused with a sentence', async () => {
  const whole = await small;
  expect(await told(Buffer.alloc(0))).toEqual([
    'file: expected an Excel workbook (.xlsx); the file is empty',
  ]);
  expect(await told(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toEqual([
    expect.stringContaining('no .xls and has no password'),
  ]);
  expect(await told(Buffer.from('PK\u0003\u0004 and nothing'))).toEqual([
    expect.stringContaining('was cut off'),
  ]);
  expect(await told(Buffer.from(zipSync({ 'a.txt': strToU8('a') })))).toEqual([
    expect.stringContaining('file: expected'),
  ]);
  let refusals = 0;
  for (let length = 1; length < whole.length; length += 97) {
    const [why] = await told(whole.subarray(0, length));
    expect(why).toMatch(/^file: expected an Excel workbook \(\.xlsx\) that is whole/);
    refusals += 1;
  }
  expect(refusals).toBeGreaterThan(50);
});

it('IN-6 names of 300 letters and names that nobody can read are told with their place, and no terminal obeys them', async () => {
  const cases: Record<string, string> = {
    ['x'.repeat(300)]: `${'x'.repeat(120)}…`,
    'Right\u202Eto left': 'Right\\u{202e}to left',
    'Arabic\u061Cmark': 'Arabic\\u{61c}mark',
    'Isolate\u2067d': 'Isolate\\u{2067}d',
    'Line\u2028two': 'Line\\u{2028}two',
    '\u200B\u200D': '\\u{200b}\\u{200d}',
  };
  const sheets: Record<string, Value[][]> = smallSheets();
  for (const [index, bad] of Object.keys(cases).entries())
    sheets.Companies?.push([`B${index}`, 'guest', bad, null, 'JP', null, null, null, null]);
  const lines = await told(await workbookOf(sheets));
  expect(lines.map((line) => line.replace(/^Companies row \d+, name: /, ''))).toEqual(
    Object.values(cases).map((shown) =>
      expect.stringContaining(`"${shown}" is not a name of 1 to 200 characters`),
    ),
  );
  // In a workbook a control character is written as `_x001B_`.
  const escape = await altered('xl/sharedStrings.xml', (xml) =>
    xml.replace('Kitahama Seiko', '_x001B_[2JGone'),
  );
  lines.push(...(await told(escape)));
  expect(lines).toContainEqual(expect.stringContaining('Companies row 3, name: "\\u{1b}[2JGone" is not'));
  for (const line of lines) expect(line).not.toMatch(/[\p{Cc}\u202E]/u);
});

it('IN-6 markup, letters of every script, and the spaces and joiners that Thai, Khmer and Burmese need are kept as they are', async () => {
  const names = [
    '<img src=x onerror=alert(1)>',
    'شركة النور',
    'חברת אור',
    'ក្រុម\u200Bហ៊ុន',
    'ကုမ္ပဏီ\u200D',
    '=1+1',
    '𠮷野家 👨\u200D👩',
  ];
  const sheets: Record<string, Value[][]> = smallSheets();
  for (const [index, good] of names.entries())
    sheets.Companies?.push([`N${index}`, 'guest', good, null, 'JP', null, null, null, null]);
  const result = await readWorkbook(await workbookOf(sheets));
  expect(result.kind === 'read' && result.programme.companies.map(({ name }) => name).slice(3)).toEqual(
    names,
  );
});
