import { z } from 'zod';
import { AdviserId, MeetingId } from '../ids.ts';
import { Side } from '../records/company.ts';
import { Meeting, MeetingStatus, Place } from '../records/meeting.ts';
import { Instant } from '../time.ts';
import { unreachable } from '../unreachable.ts';
import { type Family, type Writable, isSame } from './family.ts';

/** What a change of a meeting's status carries: `was` makes it possible to take it back. */
const statusChange = { meeting: MeetingId, was: MeetingStatus };

const statusSchemas = [
  z.strictObject({ kind: z.literal('meeting.called'), ...statusChange, at: Instant }),
  z.strictObject({ kind: z.literal('meeting.started'), ...statusChange, at: Instant }),
  z.strictObject({ kind: z.literal('meeting.finished'), ...statusChange, startedAt: Instant, at: Instant }),
  z.strictObject({ kind: z.literal('meeting.no-show'), ...statusChange, party: Side, at: Instant }),
  z.strictObject({ kind: z.literal('meeting.cancelled'), ...statusChange, at: Instant }),
  /** A step was taken back: the status is again what it was before. */
  z.strictObject({ kind: z.literal('meeting.status-restored'), ...statusChange, status: MeetingStatus }),
] as const;

const schemas = [
  z.strictObject({ kind: z.literal('meeting.booked'), meeting: Meeting }),
  z.strictObject({ kind: z.literal('meeting.withdrawn'), meeting: Meeting }),
  z.strictObject({ kind: z.literal('meeting.moved'), meeting: MeetingId, from: Place, to: Place }),
  z.strictObject({
    kind: z.literal('meeting.adviser-changed'),
    meeting: MeetingId,
    from: AdviserId.nullable(),
    to: AdviserId.nullable(),
  }),
  ...statusSchemas,
] as const;

/** What became of a meeting. */
export type MeetingChange = z.infer<(typeof schemas)[number]>;
/** The changes that give a meeting another status; `was` is the one before. */
export type StatusChange = z.infer<(typeof statusSchemas)[number]>;

export const meeting: Family<MeetingChange> = {
  schemas,
  collectionOf: {
    'meeting.booked': 'meetings',
    'meeting.withdrawn': 'meetings',
    'meeting.moved': 'meetings',
    'meeting.adviser-changed': 'meetings',
    'meeting.called': 'meetings',
    'meeting.started': 'meetings',
    'meeting.finished': 'meetings',
    'meeting.no-show': 'meetings',
    'meeting.cancelled': 'meetings',
    'meeting.status-restored': 'meetings',
  },
  apply(draft, change) {
    switch (change.kind) {
      case 'meeting.booked':
        return draft.put('meetings', change.meeting);
      case 'meeting.withdrawn':
        return draft.remove('meetings', change.meeting.id);
      case 'meeting.moved':
        return alter(draft, change.meeting, { place: change.to });
      case 'meeting.adviser-changed':
        return alter(draft, change.meeting, { adviser: change.to });
      default:
        return alter(draft, change.meeting, { status: statusAfter(change) });
    }
  },
  inverseOf(change) {
    switch (change.kind) {
      case 'meeting.booked':
        return { kind: 'meeting.withdrawn', meeting: change.meeting };
      case 'meeting.withdrawn':
        return { kind: 'meeting.booked', meeting: change.meeting };
      case 'meeting.moved':
        return { kind: 'meeting.moved', meeting: change.meeting, from: change.to, to: change.from };
      case 'meeting.adviser-changed':
        return { ...change, from: change.to, to: change.from };
      default: {
        const was = statusAfter(change);
        return { kind: 'meeting.status-restored', meeting: change.meeting, was, status: change.was };
      }
    }
  },
  stillStands({ meetings }, change) {
    switch (change.kind) {
      case 'meeting.booked':
        return isSame(meetings.get(change.meeting.id), change.meeting);
      case 'meeting.withdrawn':
        return !meetings.has(change.meeting.id);
      case 'meeting.moved':
        return isSame(meetings.get(change.meeting)?.place, change.to);
      case 'meeting.adviser-changed':
        return meetings.get(change.meeting)?.adviser === change.to;
      default:
        return isSame(meetings.get(change.meeting)?.status, statusAfter(change));
    }
  },
  subjectOf: (change) => `meetings ${meetingOf(change)}`,
};

/** The meeting that a change is about. */
export function meetingOf({ meeting: named }: MeetingChange): MeetingId {
  return typeof named === 'string' ? named : named.id;
}

export function isOfMeeting(change: { kind: string }): change is MeetingChange {
  return change.kind in meeting.collectionOf;
}

/** The status that `change` gives its meeting. */
export function statusAfter(change: StatusChange): MeetingStatus {
  switch (change.kind) {
    case 'meeting.called':
      return { kind: 'called', at: change.at };
    case 'meeting.started':
      return { kind: 'running', startedAt: change.at };
    case 'meeting.finished':
      return { kind: 'finished', startedAt: change.startedAt, finishedAt: change.at };
    case 'meeting.no-show':
      return { kind: 'no-show', party: change.party, at: change.at };
    case 'meeting.cancelled':
      return { kind: 'cancelled', at: change.at };
    case 'meeting.status-restored':
      return change.status;
    default:
      return unreachable(change);
  }
}

function alter(
  draft: Writable,
  id: MeetingId,
  altered: Partial<Pick<Meeting, 'place' | 'adviser' | 'status'>>,
): void {
  const known = draft.get('meetings', id);
  if (known) draft.put('meetings', { ...known, ...altered });
}
