import { z } from 'zod';
import { Absence } from './records/absence.ts';
import { Adviser } from './records/adviser.ts';
import { CompanyDetails } from './records/company-details.ts';
import { Company } from './records/company.ts';
import { Contact } from './records/contact.ts';
import { Delegate } from './records/delegate.ts';
import { EventFacts } from './records/event.ts';
import { Interest } from './records/interest.ts';
import { InterpreterNote } from './records/interpreter-note.ts';
import { Interpreter } from './records/interpreter.ts';
import { Meeting } from './records/meeting.ts';
import { Session } from './records/session.ts';
import { Table } from './records/table.ts';

/** Everything an organiser's workbook says, in the venue's own words. Twenty times a real event fits its bounds. */
export const Programme = z.strictObject({
  event: EventFacts,
  sessions: z.array(Session).max(1_000),
  companies: z.array(Company).max(10_000),
  companyDetails: z.array(CompanyDetails).max(10_000),
  delegates: z.array(Delegate).max(50_000),
  contacts: z.array(Contact).max(50_000),
  tables: z.array(Table).max(2_000),
  interpreters: z.array(Interpreter).max(2_000),
  interpreterNotes: z.array(InterpreterNote).max(2_000),
  advisers: z.array(Adviser).max(2_000),
  absences: z.array(Absence).max(50_000),
  interests: z.array(Interest).max(200_000),
  /** Planned meetings, each already at a table; status `planned`, origin `planned`. */
  meetings: z.array(Meeting).max(100_000),
});
export type Programme = z.infer<typeof Programme>;
