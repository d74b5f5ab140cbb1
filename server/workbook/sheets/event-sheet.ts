import { EventFacts } from '../../../shared/domain/records/event.ts';
import { isReadable, readableRule } from '../../../shared/domain/text.ts';
import { isTimeZone } from '../../../shared/domain/time.ts';
import { cellText, plainText, wordsIn, type Cell } from '../cells.ts';
import type { Report } from '../problem.ts';
import type { Book } from '../rows.ts';
import { eventSettings } from './shapes.ts';

const sheet = 'Event';

const nowhere = { sheet, row: null, column: null, value: '' };

/** The settings of the event, a key and a value in each row. */
export function readEvent(book: Book, report: Report): EventFacts | null {
  const data = book.get(sheet);
  if (!data) {
    report({ ...nowhere, severity: 'error', expected: `a sheet named ${sheet}` });
    return null;
  }
  const settings = settingsIn(data);
  noteUnknown(settings, report);
  const wrong = (key: string, expected: string) =>
    report({
      severity: 'error',
      sheet,
      row: settings.get(key)?.row ?? null,
      column: key,
      value: textOf(settings, key),
      expected,
    });
  for (const key of ['name', 'name_ja'].filter((one) => !isNothingOrReadable(textOf(settings, one))))
    wrong(key, `${expectedOf[key]}, ${readableRule}`);
  const hasTimeZone = isTimeZone(textOf(settings, 'time_zone'));
  if (!hasTimeZone) wrong('time_zone', 'a time zone such as Asia/Tokyo');
  const facts = EventFacts.safeParse(writtenFacts(settings));
  if (facts.success) return hasTimeZone ? facts.data : null;
  for (const key of new Set(facts.error.issues.map((issue) => keyOfField[String(issue.path[0])] ?? 'event')))
    wrong(key, expectedOf[key] ?? '');
  return null;
}

/** The cell beside each key, and its row. */
type Settings = ReadonlyMap<string, { value: Cell | undefined; row: number }>;

function settingsIn(data: readonly (readonly Cell[])[]): Settings {
  return new Map(
    data.map((cells, index) => [plainText(cells[0]).toLowerCase(), { value: cells[1], row: index + 1 }]),
  );
}

function noteUnknown(settings: Settings, report: Report): void {
  for (const [key, { row }] of settings) {
    if (key !== '' && key !== 'key' && !eventSettings.includes(key)) {
      report({
        severity: 'warning',
        sheet,
        row,
        column: 'key',
        value: key,
        expected: 'no such setting is known; it is passed over',
      });
    }
  }
}

/** The facts of the event as the sheet has them, with what it may leave open filled in; not yet judged. */
function writtenFacts(settings: Settings) {
  const value = (key: string) => textOf(settings, key);
  const plain = (key: string) => plainText(settings.get(key)?.value ?? null);
  return {
    id: plain('event'),
    name: value('name'),
    nameJa: value('name_ja') === '' ? null : value('name_ja'),
    timeZone: value('time_zone'),
    languages: wordsIn(value('languages')),
    graceMinutes: value('grace_minutes') === '' ? 5 : Number(plain('grace_minutes')),
    marksAbsent: value('absent_by') === '' ? 'person' : value('absent_by'),
  };
}

function textOf(settings: Settings, key: string): string {
  return cellText(settings.get(key)?.value ?? null);
}

const isNothingOrReadable = (text: string) => text === '' || isReadable(text);

const keyOfField: Record<string, string> = {
  id: 'event',
  name: 'name',
  nameJa: 'name_ja',
  timeZone: 'time_zone',
  languages: 'languages',
  graceMinutes: 'grace_minutes',
  marksAbsent: 'absent_by',
};

const expectedOf: Record<string, string> = {
  event: 'an id of letters, digits and hyphens',
  name: 'a name of 1 to 200 characters',
  name_ja: 'a name of at most 200 characters, or nothing',
  time_zone: 'a time zone such as Asia/Tokyo',
  languages: 'language tags such as ja,en,zh-Hant',
  absent_by: 'person, clock or nothing',
  grace_minutes: 'a whole number of minutes from 0 to 60',
};
