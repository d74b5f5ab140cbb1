import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook, type WorkbookReading } from '../../../server/workbook/read-workbook.ts';
import { smallSheets, workbookOf } from '../../support/a-workbook.ts';

const told = (reading: WorkbookReading) => (reading.kind === 'refused' ? reading.problems : []);

/** The small workbook with its parts altered. */
async function altered(alter: (parts: Unzipped) => void): Promise<Buffer> {
  const parts = unzipSync(await workbookOf(smallSheets()));
  alter(parts);
  return Buffer.from(zipSync(parts));
}

function sheetPart(parts: Unzipped, number: number): [string, string] {
  const name = `xl/worksheets/sheet${number}.xml`;
  return [name, strFromU8(parts[name] ?? new Uint8Array())];
}

describe('a workbook made to harm', () => {
  it('WB-6 one that unpacks to gigabytes is refused before it is unpacked', async () => {
    const zeros = new Uint8Array(70 * 1024 * 1024);
    const bomb = await altered((parts) => {
      parts['xl/worksheets/sheet1.xml'] = zeros;
    });
    expect(bomb.length).toBeLessThan(200_000);
    expect(told(await readWorkbook(bomb))).toMatchObject([
      { sheet: 'file', expected: 'a workbook of at most 32 MB when it is unpacked' },
    ]);
  });

  it('WB-6 one that unpacks to more than it says is unpacked no further than it says', async () => {
    const size = 28 * 1024 * 1024;
    const bomb = await altered((parts) => {
      parts['xl/worksheets/sheet1.xml'] = new Uint8Array(size);
    });
    // The unpacked size stands in the part's own header and in the list at the end, four bytes each.
    const said = Buffer.alloc(4);
    said.writeUInt32LE(size);
    const small = Buffer.alloc(4);
    small.writeUInt32LE(100);
    let lies = 0;
    for (let at = bomb.indexOf(said); at !== -1; at = bomb.indexOf(said, at + 4), lies += 1)
      small.copy(bomb, at);
    expect(lies).toBeGreaterThan(0);
    const before = process.memoryUsage().arrayBuffers;
    expect(told(await readWorkbook(bomb))).toMatchObject([{ severity: 'error', sheet: 'file' }]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(size);
  });

  it('WB-6 a sheet of 1,048,576 empty rows is refused with what to do about it', async () => {
    const rows = Array.from({ length: 1_048_576 }, (_, index) => `<row r="${index + 1}"/>`).join('');
    const long = await altered((parts) => {
      const [name, xml] = sheetPart(parts, 1);
      parts[name] = strToU8(xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`));
    });
    expect(told(await readWorkbook(long))).toMatchObject([
      { expected: expect.stringContaining('200,000 rows in a sheet; delete the empty rows') },
    ]);
  });

  it('WB-6 what is no workbook is refused: noise, another kind of file, cut anywhere, too large', async () => {
    const whole = await workbookOf(smallSheets());
    const cuts = [1, 30, 500, whole.length - 30, whole.length - 1].map((end) => whole.subarray(0, end));
    const others = [Buffer.alloc(0), Buffer.from('name,company\n'), Buffer.alloc(3_000, 7)];
    const document = Buffer.from(zipSync({ 'word/document.xml': strToU8('<w:document/>') }));
    const large = Buffer.alloc(20 * 1024 * 1024 + 1);
    for (const bytes of [...cuts, ...others, document, large]) {
      expect(told(await readWorkbook(bytes))).toMatchObject([{ severity: 'error', sheet: 'file' }]);
    }
  });

  it('WB-6 entities are not expanded and nothing is fetched from elsewhere', async () => {
    const laughs = await altered((parts) => {
      const [name, xml] = sheetPart(parts, 3);
      const types = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
      parts[name] = strToU8(xml.replace(/(<\?xml[^>]*\?>)?/, `$1${types}`));
      parts['xl/externalLinks/externalLink1.xml'] = strToU8(
        '<externalLink xmlns:r="r"><externalBook r:id="rId1"/></externalLink>',
      );
      parts['xl/externalLinks/_rels/externalLink1.xml.rels'] = strToU8(
        '<Relationships><Relationship Id="rId1" Target="http://192.0.2.1/other.xlsx" TargetMode="External"/></Relationships>',
      );
    });
    const result = await readWorkbook(laughs);
    expect(JSON.stringify(result)).not.toMatch(/hahaha|root:/);
  });

  it('WB-6 a formula counts as the value that Excel kept for it, and one without a value as empty', async () => {
    const formula = (kept: string) =>
      altered((parts) => {
        const [name, xml] = sheetPart(parts, 3);
        const cell = `<c r="C3" t="str"><f>HYPERLINK("http://192.0.2.1/","x")&amp;[1]Sheet1!A1</f>${kept}</c>`;
        const changed = xml.replace(/<c r="C3"[^>]*>.*?<\/c>/s, cell);
        expect(changed).not.toBe(xml);
        parts[name] = strToU8(changed);
      });
    const kept = await readWorkbook(await formula('<v>Kept Seiko</v>'));
    if (kept.kind === 'refused') throw new Error(JSON.stringify(kept.problems));
    expect(kept.programme.companies.map(({ name }) => name)).toContain('Kept Seiko');
    expect(told(await readWorkbook(await formula('')))[0]).toMatchObject({
      sheet: 'Companies',
      row: 3,
      column: 'name',
      value: '',
    });
  });

  /** The small workbook with its first guest called so, as Excel itself would write it. */
  const called = (name: string) =>
    altered((parts) => {
      const escaped = name.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
      for (const [part, xml] of Object.entries(parts)) {
        if (part.endsWith('.xml'))
          parts[part] = strToU8(strFromU8(xml).replace('Kitahama Seiko', () => escaped));
      }
    });

  it('WB-2 names with marks that turn the writing, control characters or 300 letters are refused with their place', async () => {
    for (const name of ['abc\u202Efed', '\u2067abc', 'tab\tbed', 'x'.repeat(300)]) {
      const [first] = told(await readWorkbook(await called(name)));
      expect([name, first]).toMatchObject([name, { sheet: 'Companies', row: 3, column: 'name' }]);
    }
  });

  it('WB-1 markup and signs of a formula in a name are text, and kept as they were typed', async () => {
    const odd = [
      '<b>Bold</b> & Sons',
      '=1+1',
      '+81 Trading',
      '-Minus-',
      '@home',
      '"quoted"',
      '__proto__',
      'constructor',
    ];
    for (const name of odd) {
      const result = await readWorkbook(await called(name));
      if (result.kind === 'refused') throw new Error(JSON.stringify([name, result.problems]));
      expect(result.programme.companies[1]?.name).toBe(name);
    }
  });
});
