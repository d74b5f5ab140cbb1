import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readSample } from '../../../server/sample/load-sample.ts';
import type { Value } from '../../../server/sample/sample-sheets.ts';
import { readWorkbook, type WorkbookReading } from '../../../server/workbook/read-workbook.ts';
import { sayProblem } from '../../../server/workbook/say-problems.ts';
import { apply } from '../../../shared/domain/apply.ts';
import { clashOf } from '../../../shared/domain/rules/clash.ts';
import { emptyState } from '../../../shared/domain/state.ts';
import { Day, clockTimeOf, dayOf } from '../../../shared/domain/time.ts';
import { smallSheets, workbookOf } from '../../support/a-workbook.ts';

const real = fileURLToPath(new URL('../../../../shared/events/osaka-tokyo-2027.xlsx', import.meta.url));
const hasReal = existsSync(real);
if (!hasReal) console.warn(`ABSENT: ${real}. The tests of the real-sized workbook are not run.`);

async function reading(alter: (sheets: Record<string, Value[][]>) => void): Promise<WorkbookReading> {
  const sheets = smallSheets();
  alter(sheets);
  return readWorkbook(await workbookOf(sheets));
}

const told = (result: WorkbookReading) => (result.kind === 'refused' ? result.problems.map(sayProblem) : []);

describe('a workbook of real size', () => {
  it.runIf(hasReal)('WB-1 is read without loss', async () => {
    const result = await readWorkbook(real);
    if (result.kind === 'refused') throw new Error(told(result).join('\n'));
    const { programme, warnings } = result;
    expect(warnings).toEqual([]);
    expect({
      hosts: programme.companies.filter(({ side }) => side === 'host').length,
      guests: programme.companies.filter(({ side }) => side === 'guest').length,
      delegates: programme.delegates.length,
      sessions: programme.sessions.length,
      interests: programme.interests.length,
      meetings: programme.meetings.length,
    }).toEqual({ hosts: 20, guests: 100, delegates: 155, sessions: 10, interests: 548, meetings: 418 });
    const names = programme.delegates.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Nguyễn Văn Minh', 'กัญญา วัฒนกุล', 'မခင်သီတာ']));
    expect(programme.interpreters.some(({ name }) => name.startsWith('齋藤'))).toBe(true);
    const [first] = programme.meetings;
    expect(
      first && [
        dayOf(first.place.start, 'Asia/Tokyo'),
        clockTimeOf(first.place.start, 'Asia/Tokyo'),
        first.place.table,
      ],
    ).toEqual(['2027-02-15', '12:30', 'T01']);
  });
});

describe('a workbook with mistakes', () => {
  it('WB-1 the small one is whole, with full-width digits and loose dates', async () => {
    const result = await reading((sheets) => {
      sheets.Meetings?.push(['Ｈ０１', 'G002', '2027/2/15', '１３：００', null]);
    });
    expect(told(result)).toEqual([]);
    expect(result.kind === 'read' && result.programme.meetings.map(({ id }) => id)).toEqual([
      'M-H01-G001-20270215-1230',
      'M-H01-G002-20270215-1300',
    ]);
  });

  it('WB-2 every problem is listed in one go, with its place and what is expected', async () => {
    const result = await reading((sheets) => {
      sheets.Companies?.push(['G001', 'guest', 'Twin', null, 'JP', null, null, null, null]);
      sheets.Companies?.push(['G009', 'hosts', 'Wrong side', null, 'Japan', null, -1, null, null]);
      sheets.Delegates?.push(['G900-1', 'G900', 'Nobody', null, null, null, 'ja', null, null]);
      sheets.Sessions?.push([
        'S2',
        '2027-02-30',
        '12:30',
        '14:30',
        'meetings',
        'No day',
        'Osaka',
        'Main hall',
        null,
      ]);
      sheets.Meetings?.push(['H01', 'G002', '2027-02-15', '12:30', null]);
      sheets.Meetings?.push(['H01', 'G002', '2027-02-15', '20:00', null]);
      sheets.Meetings?.push(['G001', 'G002', '2027-02-15', 'noon', null]);
      sheets.Absences = [
        ['company', 'date', 'from', 'to'],
        ['G002', '2027-02-15', '13:30', '14:00'],
      ];
      sheets.Meetings?.push(['H01', 'G002', '2027-02-15', '13:30', null]);
    });
    expect(told(result)).toEqual([
      'Sessions row 3, date: "2027-02-30" is not a day that exists, such as 2027-02-15',
      'Sessions row 3, slot_minutes: expected the length of a meeting in minutes',
      'Companies row 6, side: "hosts" is not one of host, guest',
      'Companies row 6, country: "Japan" is not a country code of two capital letters such as TH',
      'Companies row 6, employees: "-1" is not a whole number, 0 or more',
      'Companies row 5, company: "G001" is not an id of its own; row 3 has the same',
      'Delegates row 5, company: "G900" is not an id of the sheet Companies',
      'Meetings row 5, host: "G001" is not an id of the sheet Companies (a host)',
      'Meetings row 5, start: "noon" is not a time of day such as 12:30',
      'Meetings row 3, host: "H01" is not one meeting for a company in a slot; row 2 has the same',
      'Meetings row 4, start: "20:00" is not the start of a slot of a session of kind meetings',
      'Meetings row 6, guest: "G002" is not a time at which the guest is not away (sheet Absences)',
    ]);
  });

  it('WB-2 a missing sheet, a missing column, and a file that is no workbook', async () => {
    const missing = await reading((sheets) => {
      delete sheets.Companies;
      sheets.Delegates?.forEach((row) => row.pop());
    });
    expect(told(missing)).toEqual(
      expect.arrayContaining([
        'Companies: expected a sheet named Companies',
        'Delegates row 1, phone: expected a column named phone',
      ]),
    );
    const none = await readWorkbook(Buffer.from('not a workbook'));
    expect(none).toMatchObject({ kind: 'refused', problems: [{ sheet: 'file' }] });
  });

  it('WB-8 companies with long ids, and ids that read the same when joined, have meetings of their own', async () => {
    const long = (end: string) => `${'x'.repeat(40)}-${end}`;
    const pairs: [string, string, string][] = [
      [long('H1'), long('G1'), '12:30'],
      [long('H1'), long('G2'), '13:00'],
      ['A', 'B-C', '12:30'],
      ['A-B', 'C', '12:30'],
      ['H01', 'G001', '12:30'],
    ];
    const result = await reading((sheets) => {
      const known = new Set(['H01', 'G001', 'G002']);
      const add = (id: string, side: string) => {
        if (known.has(id)) return;
        known.add(id);
        sheets.Companies?.push([id, side, `Company ${id}`, null, 'JP', null, null, null, null]);
        sheets.Delegates?.push([
          `${id.slice(-30)}-1`,
          id,
          `Person ${id}`,
          null,
          null,
          null,
          'ja',
          null,
          null,
        ]);
        if (side === 'host') sheets.Tables?.push([`T-${known.size}`, 'Main hall', id, null]);
      };
      sheets.Meetings?.splice(1);
      for (const [host, guest, start] of pairs) {
        add(host, 'host');
        add(guest, 'guest');
        sheets.Meetings?.push([host, guest, '2027-02-15', start, null]);
      }
    });
    expect(told(result)).toEqual([]);
    const ids = result.kind === 'read' ? result.programme.meetings.map(({ id }) => id) : [];
    expect(new Set(ids).size).toBe(pairs.length);
    expect(ids.at(-1)).toBe('M-H01-G001-20270215-1230');
  });

  it('WB-2 a host without a table is told', async () => {
    const result = await reading((sheets) => {
      sheets.Companies?.push(['H02', 'host', 'No table', null, 'TH', null, null, null, null]);
    });
    expect(told(result)).toEqual([
      'Companies row 5, company: "H02" is not a host with a table (sheet Tables)',
    ]);
  });

  it('WB-2 a pair that meets twice and a pair of letters that no name may hold', async () => {
    const result = await reading((sheets) => {
      sheets.Meetings?.push(['H01', 'G001', '2027-02-15', '13:30', null]);
      sheets.Companies?.push(['G003', 'guest', 'Right\u202Eto left', null, 'JP', null, null, null, null]);
    });
    expect(told(result)).toEqual([
      'Companies row 5, name: "Right\\u{202e}to left" is not a name of 1 to 200 characters, without control characters and marks that are not seen',
      'Meetings row 3, guest: "G001" is not a pair that meets once; row 2 has the same',
    ]);
  });

  it('WB-3 doubtful things are warnings and the programme is read', async () => {
    const result = await reading((sheets) => {
      sheets.Companies?.push(['G003', 'guest', 'Sends nobody', null, 'JP', null, null, null, null]);
      sheets.Delegates?.push(['G001-2', 'G001', '髙橋 美穂', null, null, null, 'ja', null, null]);
      sheets.Tables?.[0]?.push('colour');
    });
    expect(result.kind).toBe('read');
    expect(result.warnings.map(({ sheet, row, column }) => [sheet, row, column])).toEqual([
      ['Delegates', 5, 'name'],
      ['Companies', 5, 'company'],
      ['Tables', 1, 'colour'],
    ]);
  });
});

describe('floating tables', () => {
  const floating = (tables: number) => (sheets: Record<string, Value[][]>) => {
    sheets.Companies?.push(['H02', 'host', 'Second host', null, 'TH', null, null, null, null]);
    sheets.Tables = [
      ['table', 'hall', 'host', 'interpreter'],
      ...Array.from({ length: tables }, (_, index) => [`F${index + 1}`, 'Main hall', null, null]),
    ];
    sheets.Meetings?.push(['H02', 'G002', '2027-02-15', '12:30', null]);
  };

  it('WB-4 two meetings in a slot get two tables', async () => {
    const result = await reading(floating(2));
    expect(result.kind === 'read' && result.programme.meetings.map(({ place }) => place.table)).toEqual([
      'F1',
      'F2',
    ]);
  });

  it('WB-4 when there are too few, it is told', async () => {
    expect(told(await reading(floating(1)))).toEqual([
      'Meetings row 3, start: "12:30" is not a slot in which a table is free',
    ]);
  });
});

describe('the bundled sample', () => {
  it('WB-5 begins on the day asked for, at the same times of day, and nobody is in two places', async () => {
    const programme = await readSample(Day.parse('2031-07-03'));
    expect(programme.sessions.map(({ day }) => day).sort()[0]).toBe('2031-07-03');
    expect(programme.sessions.map(({ start }) => clockTimeOf(start, 'Asia/Tokyo')).slice(0, 3)).toEqual([
      '10:00',
      '12:30',
      '18:30',
    ]);
    expect([programme.companies.length, programme.delegates.length]).toEqual([120, 155]);
    const state = apply(emptyState, [{ kind: 'meetings.listed', records: programme.meetings }]);
    expect(programme.meetings.filter((meeting) => clashOf(state, meeting) !== null)).toEqual([]);
  });
});
