import { isKept, type Change, type KeptChange } from './changes.ts';
import { draftOf, type Draft } from './draft.ts';
import { keptOfStep } from './kept-of-step.ts';
import { keepRecord } from './kept-records.ts';
import type { Meeting } from './meeting.ts';
import type { State, Step } from './state.ts';
import { statusAfter } from './status-after.ts';
import { unreachable } from './unreachable.ts';

/** How many steps of the history the state keeps at hand for the desk and for undo; the journal keeps them all. */
export const stepsKept = 300;

/**
 * The state after `changes`, in their order. The same function on the server and on every screen; a screen that was not
 * given a record (another audience's) simply does not have it.
 */
export function apply(state: State, changes: readonly Change[]): State {
  if (changes.length === 0) return state;
  const draft = draftOf(state);
  for (const change of changes) {
    if (isKept(change)) keepRecord(draft, change);
    else applyOne(draft, change);
  }
  return draft.done();
}

/**
 * The state after a step of the history was added to it, with what is kept of its changes (`kept-of-step.ts`). Only those
 * who may hear the history are given steps.
 */
export function remember(state: State, step: Step): State {
  const draft = draftOf(state);
  draft.put('steps', { ...step, changes: keptOfStep(step.changes) });
  let surplus = state.steps.size + 1 - stepsKept;
  for (const key of state.steps.keys()) {
    if (surplus <= 0) break;
    draft.remove('steps', key);
    surplus -= 1;
  }
  return draft.done();
}

function applyOne(draft: Draft, change: Exclude<Change, KeptChange>): void {
  switch (change.kind) {
    case 'delegate.checked-in':
      return draft.put('attendance', change.attendance);
    case 'delegate.check-in-taken-back':
      return draft.remove('attendance', `${change.attendance.delegate} ${change.attendance.day}`);
    case 'meeting.booked':
      return draft.put('meetings', change.meeting);
    case 'meeting.withdrawn':
      return draft.remove('meetings', change.meeting.id);
    case 'meeting.moved':
      return alterMeeting(draft, change.meeting, (meeting) => ({ ...meeting, place: change.to }));
    case 'meeting.adviser-changed':
      return alterMeeting(draft, change.meeting, (meeting) => ({ ...meeting, adviser: change.to }));
    case 'meeting.called':
    case 'meeting.started':
    case 'meeting.finished':
    case 'meeting.no-show':
    case 'meeting.cancelled':
    case 'meeting.status-restored':
      return alterMeeting(draft, change.meeting, (meeting) => ({ ...meeting, status: statusAfter(change) }));
    case 'announcement.made':
      return draft.put('announcements', change.announcement);
    case 'announcement.withdrawn':
      return draft.remove('announcements', change.announcement.id);
    case 'badge.issued':
      return draft.put('badges', change.badge);
    case 'badge.cancelled':
      return draft.put('badges', { ...change.badge, cancelledAt: change.at });
    case 'device.set-up':
      return draft.put('devices', change.device);
    case 'device.revoked':
      return draft.remove('devices', change.device);
    case 'secret.kept':
      return draft.put('secrets', change.secret);
    case 'secret.forgotten':
      return draft.remove('secrets', change.id);
    default:
      return applyListed(draft, change);
  }
}

function alterMeeting(draft: Draft, id: Meeting['id'], alter: (meeting: Meeting) => Meeting): void {
  const meeting = draft.get('meetings', id);
  if (meeting) draft.put('meetings', alter(meeting));
}

type ListedChange = Extract<Change, { records: unknown[] }>;

function applyListed(draft: Draft, change: ListedChange): void {
  switch (change.kind) {
    case 'events.listed':
      return change.records.forEach((record) => draft.put('events', record));
    case 'sessions.listed':
      return change.records.forEach((record) => draft.put('sessions', record));
    case 'tables.listed':
      return change.records.forEach((record) => draft.put('tables', record));
    case 'companies.listed':
      return change.records.forEach((record) => draft.put('companies', record));
    case 'absences.listed':
      return change.records.forEach((record) => draft.put('absences', record));
    case 'meetings.listed':
      return change.records.forEach((record) => draft.put('meetings', record));
    case 'delegates.listed':
      return change.records.forEach((record) => draft.put('delegates', record));
    case 'interpreters.listed':
      return change.records.forEach((record) => draft.put('interpreters', record));
    case 'advisers.listed':
      return change.records.forEach((record) => draft.put('advisers', record));
    case 'company-details.listed':
      return change.records.forEach((record) => draft.put('companyDetails', record));
    case 'contacts.listed':
      return change.records.forEach((record) => draft.put('contacts', record));
    case 'interpreter-notes.listed':
      return change.records.forEach((record) => draft.put('interpreterNotes', record));
    case 'interests.listed':
      return change.records.forEach((record) => draft.put('interests', record));
    case 'badges.listed':
      return change.records.forEach((record) => draft.put('badges', record));
    default:
      return unreachable(change);
  }
}
