import type { Change, ChangeKind } from './changes.ts';
import type { Role } from './device.ts';
import { buildState, emptyState, type Collection, type State } from './state.ts';

/**
 * Who may hear what; each hears what those before it hear, and more.
 * `hall`: what may hang on a wall (company names, tables, times). `floor`: besides, people's names and who has arrived,
 * for the paired screens at tables and kiosks. `staff`: besides, wishes, contacts, badges, history. `venue`: besides,
 * hashes of secrets, which never leave the venue server.
 */
export const audiences = ['hall', 'floor', 'staff', 'venue'] as const;
export type Audience = (typeof audiences)[number];
/** The audiences that a socket can belong to. */
export const screenAudiences = ['hall', 'floor', 'staff'] as const;
export type ScreenAudience = (typeof screenAudiences)[number];

export const audienceOfRole: Record<Role, ScreenAudience> = {
  nobody: 'hall',
  lobby: 'hall',
  kiosk: 'floor',
  table: 'floor',
  staff: 'staff',
  organiser: 'staff',
};

/** The one table that says who may see a collection. */
export const audienceOfCollection: Record<Collection, Audience> = {
  events: 'hall',
  sessions: 'hall',
  tables: 'hall',
  companies: 'hall',
  absences: 'hall',
  meetings: 'hall',
  announcements: 'hall',
  delegates: 'floor',
  interpreters: 'floor',
  advisers: 'floor',
  attendance: 'floor',
  companyDetails: 'staff',
  contacts: 'staff',
  interpreterNotes: 'staff',
  interests: 'staff',
  badges: 'staff',
  devices: 'staff',
  steps: 'staff',
  secrets: 'venue',
  closures: 'hall',
  shifts: 'hall',
  standIns: 'hall',
  lateness: 'floor',
  helpCalls: 'floor',
  waiting: 'floor',
  holds: 'floor',
  answered: 'floor',
  outcomes: 'staff',
  scanReports: 'staff',
};

/** The collection that a change touches; its audience is the change's. */
export const collectionOfChange: Record<ChangeKind, Collection> = {
  'events.listed': 'events',
  'sessions.listed': 'sessions',
  'tables.listed': 'tables',
  'companies.listed': 'companies',
  'absences.listed': 'absences',
  'meetings.listed': 'meetings',
  'delegates.listed': 'delegates',
  'interpreters.listed': 'interpreters',
  'advisers.listed': 'advisers',
  'company-details.listed': 'companyDetails',
  'contacts.listed': 'contacts',
  'interpreter-notes.listed': 'interpreterNotes',
  'interests.listed': 'interests',
  'badges.listed': 'badges',
  'delegate.checked-in': 'attendance',
  'delegate.check-in-taken-back': 'attendance',
  'meeting.booked': 'meetings',
  'meeting.withdrawn': 'meetings',
  'meeting.moved': 'meetings',
  'meeting.started': 'meetings',
  'meeting.finished': 'meetings',
  'meeting.no-show': 'meetings',
  'meeting.cancelled': 'meetings',
  'meeting.status-restored': 'meetings',
  'announcement.made': 'announcements',
  'announcement.withdrawn': 'announcements',
  'badge.issued': 'badges',
  'badge.cancelled': 'badges',
  'device.set-up': 'devices',
  'device.revoked': 'devices',
  'secret.kept': 'secrets',
  'secret.forgotten': 'secrets',
  'meeting.adviser-changed': 'meetings',
  'meeting.called': 'meetings',
  'lateness.kept': 'lateness',
  'help-call.kept': 'helpCalls',
  'waiting.kept': 'waiting',
  'hold.kept': 'holds',
  'closure.kept': 'closures',
  'shift.kept': 'shifts',
  'stand-in.kept': 'standIns',
  'absence.kept': 'absences',
  'table.kept': 'tables',
  'answered.kept': 'answered',
  'outcome.kept': 'outcomes',
  'company.kept': 'companies',
  'company-details.kept': 'companyDetails',
  'delegate.kept': 'delegates',
  'contact.kept': 'contacts',
  'badge.kept': 'badges',
  'scan-report.kept': 'scanReports',
};

/** Whether `listener` may hear what belongs to `owner`. */
export function mayHear(listener: Audience, owner: Audience): boolean {
  return audiences.indexOf(owner) <= audiences.indexOf(listener);
}

/** The changes of a step that `listener` may hear, in their order. */
export function changesFor(listener: Audience, changes: readonly Change[]): Change[] {
  return changes.filter((change) => mayHear(listener, audienceOfCollection[collectionOfChange[change.kind]]));
}

/** The state as `listener` may know it: every collection of a narrower audience is empty. */
export function stateFor(listener: Audience, state: State): State {
  return buildState((name) =>
    mayHear(listener, audienceOfCollection[name]) ? state[name] : emptyState[name],
  );
}
