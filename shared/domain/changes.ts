import { z } from 'zod';
import { Device, Secret } from './device.ts';
import { Absence, EventFacts, Session, Table } from './event.ts';
import { Closure, HelpCall, Hold, Lateness, Shift, StandIn, WaitingRequest } from './floor.ts';
import { AdviserId, DeviceId, MeetingId } from './ids.ts';
import { Announcement, Meeting, MeetingStatus, Place } from './meeting.ts';
import { Answered, Outcome } from './outcome.ts';
import {
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
  Side,
} from './people.ts';
import { ScanReport } from './scan-report.ts';
import { Instant } from './time.ts';

/** Records of the programme, new or put right: each takes the place of the one with its id. */
const listed = <Kind extends string, Item extends z.ZodType>(kind: Kind, item: Item) =>
  z.strictObject({ kind: z.literal(kind), records: z.array(item).max(200_000) });

/**
 * A small record of the live floor was noted, put right or taken away: `now` null is taken away, `was` null is new. Taking
 * it back is the same with the two exchanged.
 */
const kept = <Kind extends string, Item extends z.ZodType>(kind: Kind, item: Item) =>
  z.strictObject({ kind: z.literal(kind), was: item.nullable(), now: item.nullable() });

/** What a change of a meeting's status carries: `was` makes it possible to take it back. */
const statusChange = { meeting: MeetingId, was: MeetingStatus };

/**
 * What happened: the only vocabulary of the journal, the wire, the history, undo and the tests. Every kind belongs to
 * one audience (`audience.ts`), so that private facts travel in changes of their own.
 */
export const Change = z.discriminatedUnion('kind', [
  listed('events.listed', EventFacts),
  listed('sessions.listed', Session),
  listed('tables.listed', Table),
  listed('companies.listed', Company),
  listed('absences.listed', Absence),
  listed('meetings.listed', Meeting),
  listed('delegates.listed', Delegate),
  listed('interpreters.listed', Interpreter),
  listed('advisers.listed', Adviser),
  listed('company-details.listed', CompanyDetails),
  listed('contacts.listed', Contact),
  listed('interpreter-notes.listed', InterpreterNote),
  listed('interests.listed', Interest),
  listed('badges.listed', Badge),

  z.strictObject({ kind: z.literal('delegate.checked-in'), attendance: Attendance }),
  z.strictObject({ kind: z.literal('delegate.check-in-taken-back'), attendance: Attendance }),

  z.strictObject({ kind: z.literal('meeting.booked'), meeting: Meeting }),
  z.strictObject({ kind: z.literal('meeting.withdrawn'), meeting: Meeting }),
  z.strictObject({ kind: z.literal('meeting.moved'), meeting: MeetingId, from: Place, to: Place }),
  z.strictObject({
    kind: z.literal('meeting.adviser-changed'),
    meeting: MeetingId,
    from: AdviserId.nullable(),
    to: AdviserId.nullable(),
  }),
  z.strictObject({ kind: z.literal('meeting.called'), ...statusChange, at: Instant }),
  z.strictObject({ kind: z.literal('meeting.started'), ...statusChange, at: Instant }),
  z.strictObject({ kind: z.literal('meeting.finished'), ...statusChange, startedAt: Instant, at: Instant }),
  z.strictObject({ kind: z.literal('meeting.no-show'), ...statusChange, party: Side, at: Instant }),
  z.strictObject({ kind: z.literal('meeting.cancelled'), ...statusChange, at: Instant }),
  /** A step was taken back: the status is again what it was before. */
  z.strictObject({ kind: z.literal('meeting.status-restored'), ...statusChange, status: MeetingStatus }),

  z.strictObject({ kind: z.literal('announcement.made'), announcement: Announcement }),
  z.strictObject({ kind: z.literal('announcement.withdrawn'), announcement: Announcement }),

  z.strictObject({ kind: z.literal('badge.issued'), badge: Badge }),
  z.strictObject({ kind: z.literal('badge.cancelled'), badge: Badge, at: Instant }),

  z.strictObject({ kind: z.literal('device.set-up'), device: Device }),
  z.strictObject({ kind: z.literal('device.revoked'), device: DeviceId }),
  z.strictObject({ kind: z.literal('secret.kept'), secret: Secret }),
  z.strictObject({ kind: z.literal('secret.forgotten'), id: Secret.shape.id }),

  kept('lateness.kept', Lateness),
  kept('help-call.kept', HelpCall),
  kept('waiting.kept', WaitingRequest),
  kept('hold.kept', Hold),
  kept('closure.kept', Closure),
  kept('shift.kept', Shift),
  kept('stand-in.kept', StandIn),
  kept('absence.kept', Absence),
  kept('table.kept', Table),
  kept('answered.kept', Answered),
  kept('outcome.kept', Outcome),
  /** A company that was registered on the spot, with its people. */
  kept('company.kept', Company),
  kept('company-details.kept', CompanyDetails),
  kept('delegate.kept', Delegate),
  kept('contact.kept', Contact),
  kept('badge.kept', Badge),
  kept('scan-report.kept', ScanReport),
]);
export type Change = z.infer<typeof Change>;
export type ChangeKind = Change['kind'];
export type ChangeOf<Kind extends ChangeKind> = Extract<Change, { kind: Kind }>;

/** The changes that keep or take away one small record. */
export type KeptChange = Extract<Change, { kind: `${string}.kept`; now: unknown }>;

export function isKept(change: Change): change is KeptChange {
  return 'now' in change;
}
