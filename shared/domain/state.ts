import type { Change } from './changes.ts';
import type { CommandKind } from './commands.ts';
import type { Actor, Device, Secret } from './device.ts';
import type { Absence, EventFacts, Session, Table } from './event.ts';
import type { Closure, HelpCall, Hold, Lateness, Shift, StandIn, WaitingRequest } from './floor.ts';
import type { Revision } from './ids.ts';
import type { Announcement, Meeting } from './meeting.ts';
import type { Answered, Outcome } from './outcome.ts';
import type {
  Adviser,
  Attendance,
  Badge,
  Company,
  CompanyDetails,
  Contact,
  Delegate,
  Interest,
  Interpreter,
  InterpreterNote,
} from './people.ts';
import type { ScanReport } from './scan-report.ts';
import type { Instant } from './time.ts';

/** One step of the history: what a command did, who gave it, and whether it was taken back since. */
export type Step = {
  readonly revision: Revision;
  readonly at: Instant;
  readonly by: Actor;
  readonly command: CommandKind;
  readonly changes: readonly Change[];
};

/** What each collection holds. */
export type Records = {
  events: EventFacts;
  sessions: Session;
  tables: Table;
  companies: Company;
  absences: Absence;
  meetings: Meeting;
  announcements: Announcement;
  delegates: Delegate;
  interpreters: Interpreter;
  advisers: Adviser;
  attendance: Attendance;
  companyDetails: CompanyDetails;
  contacts: Contact;
  interpreterNotes: InterpreterNote;
  interests: Interest;
  badges: Badge;
  devices: Device;
  steps: Step;
  secrets: Secret;
  closures: Closure;
  shifts: Shift;
  standIns: StandIn;
  lateness: Lateness;
  helpCalls: HelpCall;
  waiting: WaitingRequest;
  holds: Hold;
  answered: Answered;
  outcomes: Outcome;
  scanReports: ScanReport;
};
export type Collection = keyof Records;

/** The venue at one revision. Never altered: `apply` gives a new one that shares what did not change. */
export type State = { readonly [Name in Collection]: ReadonlyMap<string, Records[Name]> };

/** A state as JSON carries it. */
export type StateRecords = { readonly [Name in Collection]: readonly Records[Name][] };

/** The key under which a record stands in its collection. */
export const keyOf: { readonly [Name in Collection]: (record: Records[Name]) => string } = {
  events: (event) => event.id,
  sessions: (session) => session.id,
  tables: (table) => table.id,
  companies: (company) => company.id,
  absences: (absence) => absence.id,
  meetings: (meeting) => meeting.id,
  announcements: (announcement) => announcement.id,
  delegates: (delegate) => delegate.id,
  interpreters: (interpreter) => interpreter.id,
  advisers: (adviser) => adviser.id,
  attendance: (attendance) => `${attendance.delegate} ${attendance.day}`,
  companyDetails: (details) => details.company,
  contacts: (contact) => contact.delegate,
  interpreterNotes: (note) => note.interpreter,
  interests: (interest) => `${interest.guest} ${interest.host}`,
  badges: (badge) => badge.token,
  devices: (device) => device.id,
  steps: (step) => String(step.revision),
  secrets: (secret) => secret.id,
  closures: (closure) => closure.id,
  shifts: (shift) => shift.id,
  standIns: ({ table, day }) => `${table} ${day}`,
  lateness: ({ company, day }) => `${company} ${day}`,
  helpCalls: (call) => call.id,
  waiting: (request) => request.id,
  holds: (hold) => hold.id,
  answered: ({ meeting, party }) => `${meeting} ${party}`,
  outcomes: ({ meeting, party }) => `${meeting} ${party}`,
  scanReports: (report) => report.id,
};

/** A state made collection by collection. */
export function buildState(
  collectionOf: <Name extends Collection>(name: Name) => ReadonlyMap<string, Records[Name]>,
): State {
  return {
    events: collectionOf('events'),
    sessions: collectionOf('sessions'),
    tables: collectionOf('tables'),
    companies: collectionOf('companies'),
    absences: collectionOf('absences'),
    meetings: collectionOf('meetings'),
    announcements: collectionOf('announcements'),
    delegates: collectionOf('delegates'),
    interpreters: collectionOf('interpreters'),
    advisers: collectionOf('advisers'),
    attendance: collectionOf('attendance'),
    companyDetails: collectionOf('companyDetails'),
    contacts: collectionOf('contacts'),
    interpreterNotes: collectionOf('interpreterNotes'),
    interests: collectionOf('interests'),
    badges: collectionOf('badges'),
    devices: collectionOf('devices'),
    steps: collectionOf('steps'),
    secrets: collectionOf('secrets'),
    closures: collectionOf('closures'),
    shifts: collectionOf('shifts'),
    standIns: collectionOf('standIns'),
    lateness: collectionOf('lateness'),
    helpCalls: collectionOf('helpCalls'),
    waiting: collectionOf('waiting'),
    holds: collectionOf('holds'),
    answered: collectionOf('answered'),
    outcomes: collectionOf('outcomes'),
    scanReports: collectionOf('scanReports'),
  };
}

/** The venue before anything happened: revision 0. */
export const emptyState: State = buildState(() => new Map());

/** The state that `records` describe. */
export function stateOf(records: StateRecords): State {
  return buildState(<Name extends Collection>(name: Name) => {
    const list: readonly Records[Name][] = records[name];
    return new Map(list.map((record) => [keyOf[name](record), record]));
  });
}

/** `state` as JSON carries it. */
export function recordsOf(state: State): StateRecords {
  const all = <Name extends Collection>(name: Name): readonly Records[Name][] => [...state[name].values()];
  return {
    events: all('events'),
    sessions: all('sessions'),
    tables: all('tables'),
    companies: all('companies'),
    absences: all('absences'),
    meetings: all('meetings'),
    announcements: all('announcements'),
    delegates: all('delegates'),
    interpreters: all('interpreters'),
    advisers: all('advisers'),
    attendance: all('attendance'),
    companyDetails: all('companyDetails'),
    contacts: all('contacts'),
    interpreterNotes: all('interpreterNotes'),
    interests: all('interests'),
    badges: all('badges'),
    devices: all('devices'),
    steps: all('steps'),
    secrets: all('secrets'),
    closures: all('closures'),
    shifts: all('shifts'),
    standIns: all('standIns'),
    lateness: all('lateness'),
    helpCalls: all('helpCalls'),
    waiting: all('waiting'),
    holds: all('holds'),
    answered: all('answered'),
    outcomes: all('outcomes'),
    scanReports: all('scanReports'),
  };
}

/** The names of all collections. */
export const collections = Object.keys(emptyState);
