import { isKept, type Change, type KeptChange } from '../changes.ts';
import { statusAfter } from '../status-after.ts';

/** The change that takes `change` back; null for those that are not taken back by a tap (badges, devices, the programme). */
export function inverseOf(change: Change): Change | null {
  if (isKept(change)) return exchanged(change);
  switch (change.kind) {
    case 'delegate.checked-in':
      return { kind: 'delegate.check-in-taken-back', attendance: change.attendance };
    case 'delegate.check-in-taken-back':
      return { kind: 'delegate.checked-in', attendance: change.attendance };
    case 'meeting.booked':
      return { kind: 'meeting.withdrawn', meeting: change.meeting };
    case 'meeting.withdrawn':
      return { kind: 'meeting.booked', meeting: change.meeting };
    case 'meeting.moved':
      return { kind: 'meeting.moved', meeting: change.meeting, from: change.to, to: change.from };
    case 'meeting.adviser-changed':
      return { ...change, from: change.to, to: change.from };
    case 'meeting.called':
    case 'meeting.started':
    case 'meeting.finished':
    case 'meeting.no-show':
    case 'meeting.cancelled':
    case 'meeting.status-restored':
      return {
        kind: 'meeting.status-restored',
        meeting: change.meeting,
        was: statusAfter(change),
        status: change.was,
      };
    case 'announcement.made':
      return { kind: 'announcement.withdrawn', announcement: change.announcement };
    case 'announcement.withdrawn':
      return { kind: 'announcement.made', announcement: change.announcement };
    default:
      return null;
  }
}

function exchanged<Kept extends KeptChange>(change: Kept): Kept {
  return { ...change, was: change.now, now: change.was };
}
