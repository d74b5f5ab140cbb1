import type { CompanyId, InterpreterId, SessionId, TableId } from '../ids.ts';
import type { Meeting, MeetingStatus } from '../records/meeting.ts';
import { type State, lookUp } from '../state.ts';
import type { Day, Instant } from '../time.ts';
import { sessionsOn } from './slots.ts';

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
export function meetingsOf(state: State, company: CompanyId): readonly Meeting[] {
  return lookUp(state, 'meetings', 'company', company);
}

/** All meetings at a table, whatever their status, by start. */
export function meetingsAt(state: State, table: TableId): readonly Meeting[] {
  return lookUp(state, 'meetings', 'table', table);
}

/** All meetings of a session, whatever their status, by start. */
export function meetingsIn(state: State, session: SessionId): readonly Meeting[] {
  return lookUp(state, 'meetings', 'session', session);
}

/** All meetings of a day, whatever their status: a session knows its day. */
export function meetingsOn(state: State, day: Day): readonly Meeting[] {
  return sessionsOn(state, day).flatMap(({ id }) => meetingsIn(state, id));
}

/** Whether the meeting is on `day`. */
export function isOn(state: State, { place }: Pick<Meeting, 'place'>, day: Day | null): boolean {
  return state.sessions.get(place.session)?.day === day;
}

/** The meetings with an interpreter that hold their place, by start. */
export function meetingsInterpretedBy(state: State, interpreter: InterpreterId): readonly Meeting[] {
  return lookUp(state, 'meetings', 'interpreter', interpreter).filter(holdsPlace);
}

/** Whether two stretches of time share an instant; `end` is exclusive. */
export function overlaps(a: { start: Instant; end: Instant }, b: { start: Instant; end: Instant }): boolean {
  return a.start < b.end && b.start < a.end;
}
