import type { z } from 'zod';
import { absenceRow } from './records/absence.ts';
import { adviserRow } from './records/adviser.ts';
import { announcementRow } from './records/announcement.ts';
import { answeredRow } from './records/answered.ts';
import { attendanceRow } from './records/attendance.ts';
import { badgeRow } from './records/badge.ts';
import { closureRow } from './records/closure.ts';
import { companyDetailsRow } from './records/company-details.ts';
import { companyRow } from './records/company.ts';
import { contactRow } from './records/contact.ts';
import { delegateRow } from './records/delegate.ts';
import { deviceRow } from './records/device.ts';
import { eventRow } from './records/event.ts';
import { helpCallRow } from './records/help-call.ts';
import { holdRow } from './records/hold.ts';
import { interestRow } from './records/interest.ts';
import { interpreterNoteRow } from './records/interpreter-note.ts';
import { interpreterRow } from './records/interpreter.ts';
import { latenessRow } from './records/lateness.ts';
import { meetingRow } from './records/meeting.ts';
import { outcomeRow } from './records/outcome.ts';
import type { RowDefinition } from './records/record.ts';
import { scanReportRow } from './records/scan-report.ts';
import { secretRow } from './records/secret.ts';
import { sessionRow } from './records/session.ts';
import { shiftRow } from './records/shift.ts';
import { standInRow } from './records/stand-in.ts';
import { tableRow } from './records/table.ts';
import { waitingRequestRow } from './records/waiting-request.ts';

/**
 * The table of all records that the venue keeps: a row a collection. State, its JSON form, audiences, changes, look-ups and
 * erasing follow from it; nobody lists collections again.
 */
export const rows = {
  events: eventRow,
  sessions: sessionRow,
  tables: tableRow,
  companies: companyRow,
  absences: absenceRow,
  meetings: meetingRow,
  announcements: announcementRow,
  delegates: delegateRow,
  interpreters: interpreterRow,
  advisers: adviserRow,
  attendance: attendanceRow,
  companyDetails: companyDetailsRow,
  contacts: contactRow,
  interpreterNotes: interpreterNoteRow,
  interests: interestRow,
  badges: badgeRow,
  devices: deviceRow,
  secrets: secretRow,
  closures: closureRow,
  shifts: shiftRow,
  standIns: standInRow,
  lateness: latenessRow,
  helpCalls: helpCallRow,
  waiting: waitingRequestRow,
  holds: holdRow,
  answered: answeredRow,
  outcomes: outcomeRow,
  scanReports: scanReportRow,
};

export type Rows = typeof rows;
export type Collection = keyof Rows;
/** What each collection holds. */
export type Records = { [Name in Collection]: z.infer<Rows[Name]['schema']> };
/** The names under which a collection is looked up. */
export type LookupOf<Name extends Collection> = keyof Rows[Name]['lookups'] & string;

/** The names of all collections. */
export const collections = Object.keys(rows) as readonly Collection[];

/** The row of a collection, for those who treat them all alike. */
export function rowOf<Name extends Collection>(
  name: Name,
): RowDefinition<Records[Name]> & { readonly schema: z.ZodType<Records[Name]> } {
  // The compiler does not see that what the row of `name` says is about the records of `name`.
  return rows[name] as never;
}

/** The key under which a record stands in its collection. */
export function keyIn<Name extends Collection>(name: Name, record: Records[Name]): string {
  return rowOf(name).key(record);
}

/** Something for each collection. */
export function byCollection<Made extends object>(make: (name: Collection) => unknown): Made {
  return Object.fromEntries(collections.map((name) => [name, make(name)])) as Made;
}
