import type { CompanyId, TableId } from '../ids.ts';
import type { Meeting, MeetingStatus } from '../meeting.ts';
import type { State } from '../state.ts';
import type { Instant } from '../time.ts';

/** Whether the meeting keeps its table and its parties busy; a no-show or a cancelled one has freed them. */
export function holdsPlace(meeting: Meeting): boolean {
  return meeting.status.kind !== 'no-show' && meeting.status.kind !== 'cancelled';
}

/** Whether the meeting has neither begun nor fallen through: planned, or called. */
export function isPending({ status }: Pick<Meeting, 'status'>): boolean {
  return pendingKinds.includes(status.kind);
}
export const pendingKinds: readonly MeetingStatus['kind'][] = ['planned', 'called'];

/** Whether the meeting can still be held: pending or running. */
export function isOpen(meeting: Meeting): boolean {
  return isPending(meeting) || meeting.status.kind === 'running';
}

/** All meetings of a company, as host or guest, whatever their status, by start. */
export function meetingsOf(state: State, company: CompanyId): Meeting[] {
  return byStart([...state.meetings.values()].filter((meeting) => isParty(meeting, company)));
}

/** All meetings at a table, whatever their status, by start. */
export function meetingsAt(state: State, table: TableId): Meeting[] {
  return byStart([...state.meetings.values()].filter((meeting) => meeting.place.table === table));
}

export function isParty(meeting: Meeting, company: CompanyId): boolean {
  return meeting.host === company || meeting.guest === company;
}

/** Whether two stretches of time share an instant; `end` is exclusive. */
export function overlaps(a: { start: Instant; end: Instant }, b: { start: Instant; end: Instant }): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The same meetings by start, then by id. Sorts the list that it is given. */
export function byStart(meetings: Meeting[]): Meeting[] {
  return meetings.sort((a, b) => a.place.start - b.place.start || a.id.localeCompare(b.id));
}
