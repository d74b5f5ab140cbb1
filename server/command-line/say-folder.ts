import { theEvent } from '../../shared/domain/queries/the-event.ts';
import { type Instant, clockTimeOf, dayOf } from '../../shared/domain/time.ts';
import type { FolderReport } from '../journal/folder-report.ts';

/** What `verify` prints: what is in the folder, then what is wrong with it. Times are in the event's time zone. */
export function sayFolder(report: FolderReport): string {
  const { journal, standing, problems, looser } = report;
  const { state } = standing;
  const event = theEvent(state);
  const zone = event?.timeZone ?? 'UTC';
  const time = (at: Instant | null | undefined) =>
    at ? `${dayOf(at, zone)} ${clockTimeOf(at, zone)}` : 'none';
  const rows: [string, string][] = [
    ['Folder', report.folder],
    ['History', report.venue ?? 'none'],
    ['Event', event ? `${event.name} (${zone})` : 'none'],
    ['Revision', `${standing.revision}, ${journal?.entries ?? 0} entries, ${journal?.bytes ?? 0} bytes`],
    ['First, last', `${time(journal?.firstAt)}, ${time(journal?.lastAt)}`],
    ['Holds', holdings(state)],
    ['Snapshots', report.snapshots.map(({ name, verdict }) => `${name} (${verdict})`).join(', ') || 'none'],
    ['Lock', report.holder === null ? 'nobody has it open' : `open in process ${report.holder}`],
    ...(report.backup
      ? [
          ['Backup', `made ${time(report.backup.at)} at revision ${report.backup.revision}`] as [
            string,
            string,
          ],
        ]
      : []),
    ...(report.others.length > 0 ? [['Other files', report.others.join(', ')] as [string, string]] : []),
  ];
  const lines = rows.map(([name, value]) => `${name.padEnd(12)} ${value}`);
  const verdict =
    problems.length === 0
      ? ['No problems: every entry is whole, and the snapshots tell the same.']
      : problems.map((problem) => `Problem: ${problem}`);
  const warning = looser === null ? [] : [`Warning: ${looser}`];
  return `${[...lines, ...warning, ...verdict].join('\n')}\n`;
}

function holdings(state: FolderReport['standing']['state']): string {
  const { companies, delegates, meetings, attendance, devices } = state;
  return (
    `${companies.size} companies, ${delegates.size} delegates, ${meetings.size} meetings, ${attendance.size} check-ins, ` +
    `${devices.size} devices`
  );
}
