import { z } from 'zod';
import { Absence, EventFacts, Session, Table } from './event.ts';
import { Meeting } from './meeting.ts';
import {
  Adviser,
  Company,
  CompanyDetails,
  Contact,
  Delegate,
  Interest,
  Interpreter,
  InterpreterNote,
} from './people.ts';

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
