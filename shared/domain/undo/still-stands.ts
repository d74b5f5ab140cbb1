import { isKept, type Change } from '../changes.ts';
import { recordStillSo } from '../kept-records.ts';
import { keyOf, type State } from '../state.ts';
import { statusAfter } from '../status-after.ts';

/** Whether what `change` made is still so. */
export function stillStands(state: State, change: Change): boolean {
  if (isKept(change)) return recordStillSo(state, change);
  switch (change.kind) {
    case 'delegate.checked-in':
      return state.attendance.get(keyOf.attendance(change.attendance))?.at === change.attendance.at;
    case 'delegate.check-in-taken-back':
      return !state.attendance.has(keyOf.attendance(change.attendance));
    case 'meeting.booked':
      return same(state.meetings.get(change.meeting.id), change.meeting);
    case 'meeting.withdrawn':
      return !state.meetings.has(change.meeting.id);
    case 'meeting.moved':
      return same(state.meetings.get(change.meeting)?.place, change.to);
    case 'meeting.adviser-changed':
      return state.meetings.get(change.meeting)?.adviser === change.to;
    case 'announcement.made':
      return state.announcements.has(change.announcement.id);
    case 'announcement.withdrawn':
      return !state.announcements.has(change.announcement.id);
    default:
      return 'was' in change && same(state.meetings.get(change.meeting)?.status, statusAfter(change));
  }
}

function same(known: unknown, made: unknown): boolean {
  return JSON.stringify(known) === JSON.stringify(made);
}
