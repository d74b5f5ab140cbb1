import type { State } from '../../shared/domain/state.ts';
import type { Erased } from '../journal/erase/erase-person.ts';

/** What was, or with `verb` "would be", taken out of a folder, and what remains. */
export function sayErased(erased: Erased, state: State, verb: 'was' | 'would be'): string {
  const { delegate, counts, entries, removed, dropped } = erased;
  const files =
    removed.length === 0
      ? ''
      : `, and ${removed.length} files ${verb} removed (${removed.join(', ')}); the journal tells the same`;
  return `${[
    `Of delegate ${delegate.id}: ${counts.records} records and ${counts.texts} free texts in ${entries} entries ${verb} replaced by neutral values${files}.`,
    ...(dropped === 0
      ? []
      : [`${dropped} unreadable lines of set-aside files ${verb} dropped: nobody can say whom they name.`]),
    'What remains:',
    ...remains(erased, state).map((line) => `  - ${line}`),
  ].join('\n')}\n`;
}

function remains({ delegate, counts, leftAlone }: Erased, state: State): string[] {
  const company = state.companies.get(delegate.company);
  const meetings = [...state.meetings.values()].filter(({ host, guest }) =>
    [host, guest].includes(delegate.company),
  );
  const days = [...state.attendance.values()]
    .filter((one) => one.delegate === delegate.id)
    .map(({ day }) => day);
  const mentions = [...counts.mentions].map(([field, count]) => `${field} (${count} times)`);
  return [
    `that company ${delegate.company}${company ? ` (${company.name})` : ''} had somebody with the id ${delegate.id}, and its ${meetings.length} meetings`,
    days.length > 0
      ? `that somebody with that id checked in on ${days.join(', ')}`
      : 'no check-in of that id',
    ...(mentions.length > 0
      ? [
          `the same words where they are not the person's own: ${mentions.join(', ')}; look whether they are about somebody else`,
        ]
      : []),
    'free texts that name the person otherwise than in full (by surname alone, say)',
    ...leftAlone.map((name) => `${name}, which is not the venue's own file`),
    'backups made before, the organiser’s workbook, printed badges and schedules; importing the workbook again brings the person back',
    'what the disk itself keeps of files that are gone, until it is written over',
  ];
}
