import { z } from 'zod';
import { Device, PassphraseRole } from './device.ts';
import { HelpCall } from './floor.ts';
import {
  AdviserId,
  AnnouncementId,
  CommandId,
  CompanyId,
  DelegateId,
  DeviceId,
  HelpCallId,
  HoldId,
  InterpreterId,
  MeetingId,
  Revision,
  ScanReportId,
  SessionId,
  TableId,
  WaitingId,
} from './ids.ts';
import { Announcement, AnnouncementPlace } from './meeting.ts';
import { OutcomeAnswer, OutcomeParty } from './outcome.ts';
import { Side } from './people.ts';
import { Programme } from './programme.ts';
import { unreadableIn } from './readable-command.ts';
import { Registration } from './registration.ts';
import { ScanProblem } from './scan-report.ts';
import { readableRule } from './text.ts';
import { Instant } from './time.ts';

/** What was read from a badge: a token, a code, an address, or something else. */
const scanned = z.string().min(1).max(2_000);

/** Where and with whom: `host` is the table's host, or at a floating table whichever host the guest is to meet there. */
const wished = { table: TableId, start: Instant, host: CompanyId, guest: CompanyId };

/** Staff may pass over what `reasonToInsist` says; a screen without staff never does. */
const insist = z.boolean();

/** One part of a reshuffle. All of them are done, or none. */
export const ReshufflePart = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('book'), ...wished }),
  z.strictObject({ kind: z.literal('move'), meeting: MeetingId, table: TableId, start: Instant }),
  /** The party is not there, so that the others can have its place. */
  z.strictObject({ kind: z.literal('no-show'), meeting: MeetingId, party: Side }),
  /** The meeting falls away here and its pair goes on the waiting list. */
  z.strictObject({ kind: z.literal('postpone'), meeting: MeetingId }),
]);
export type ReshufflePart = z.infer<typeof ReshufflePart>;

/** A session's rest at one table, or at all when null. */
const restOfSession = { session: SessionId, table: TableId.nullable() };

/** What becomes of the meetings that a change of times or absences makes impossible: refuse the whole, or postpone them. */
const clashing = z.enum(['refuse', 'postpone']);

/**
 * Everything that anyone can ask of the venue. `roles.ts` says who may give which; `decide/` has one file for each.
 */
export const Command = z.discriminatedUnion('kind', [
  /**
   * Who holds this badge is here. `scanned` is what the scanner, camera or keyboard gave, unread. `at` is when it was
   * scanned, by the venue's clock, where it is judged later; left out it is now.
   */
  z.strictObject({ kind: z.literal('check-in-badge'), scanned, at: Instant.optional() }),
  /** This delegate is here, found by name. */
  z.strictObject({ kind: z.literal('check-in'), delegate: DelegateId, at: Instant.optional() }),
  /** A scan that a kiosk noted while it was alone was refused afterwards: a badge, or a delegate found by name. */
  z.strictObject({
    kind: z.literal('report-scan'),
    who: z.union([z.strictObject({ scanned }), z.strictObject({ delegate: DelegateId })]),
    scannedAt: Instant,
    problem: ScanProblem,
  }),
  z.strictObject({ kind: z.literal('settle-scan'), report: ScanReportId }),
  z.strictObject({ kind: z.literal('take-back-check-in'), delegate: DelegateId }),
  z.strictObject({ kind: z.literal('start-meeting'), meeting: MeetingId }),
  z.strictObject({ kind: z.literal('finish-meeting'), meeting: MeetingId }),
  z.strictObject({ kind: z.literal('mark-no-show'), meeting: MeetingId, party: Side }),
  z.strictObject({ kind: z.literal('cancel-meeting'), meeting: MeetingId }),
  z.strictObject({ kind: z.literal('move-meeting'), meeting: MeetingId, table: TableId, start: Instant }),
  z.strictObject({ kind: z.literal('book-walk-in'), ...wished, insist }),
  z.strictObject({
    kind: z.literal('announce'),
    to: AnnouncementPlace,
    text: Announcement.shape.text,
    until: Instant.nullable(),
  }),
  z.strictObject({ kind: z.literal('withdraw-announcement'), announcement: AnnouncementId }),
  /** Cancels the delegate's badge and makes a new one: the old was lost. */
  z.strictObject({ kind: z.literal('reissue-badge'), delegate: DelegateId }),
  /** Cancels the delegate's badge: the person does not come, or may not. */
  z.strictObject({ kind: z.literal('cancel-badge'), delegate: DelegateId }),
  /** Takes back the step that ended at `revision`, when nothing later depends on it. */
  z.strictObject({ kind: z.literal('undo'), revision: Revision }),
  z.strictObject({
    kind: z.literal('set-up-device'),
    device: Device.omit({ since: true }),
    tokenHash: z.string().min(16).max(400),
  }),
  z.strictObject({ kind: z.literal('revoke-device'), device: DeviceId }),
  z.strictObject({
    kind: z.literal('set-passphrase'),
    of: PassphraseRole,
    hash: z.string().min(16).max(400),
  }),
  z.strictObject({ kind: z.literal('import-programme'), programme: Programme }),

  /** The guest is told to come to the table. */
  z.strictObject({ kind: z.literal('call-meeting'), meeting: MeetingId }),
  /** These companies come at `at`, and their slots are kept until then; null: they are no longer awaited so. */
  z.strictObject({
    kind: z.literal('expect-late'),
    companies: z.array(CompanyId).min(1).max(200),
    at: Instant.nullable(),
  }),
  z.strictObject({ kind: z.literal('ask-for-help'), table: TableId, need: HelpCall.shape.need }),
  z.strictObject({ kind: z.literal('answer-help'), call: HelpCallId }),
  /** Several moves and bookings as one step. */
  z.strictObject({ kind: z.literal('reshuffle'), parts: z.array(ReshufflePart).min(1).max(400), insist }),
  /** Keeps a slot for a minute for the guest who is looking at it. */
  z.strictObject({ kind: z.literal('hold-slot'), ...wished }),
  z.strictObject({ kind: z.literal('release-hold'), hold: HoldId }),
  z.strictObject({ kind: z.literal('join-waiting-list'), guest: CompanyId, host: CompanyId.nullable() }),
  z.strictObject({ kind: z.literal('leave-waiting-list'), request: WaitingId }),
  /** Opens or closes a table to walk-ins from `from` (inclusive) to `to` (exclusive). */
  z.strictObject({
    kind: z.literal('set-walk-ins'),
    table: TableId,
    from: Instant,
    to: Instant,
    walkIns: z.enum(['open', 'closed']),
  }),
  z.strictObject({ kind: z.literal('register-company'), registration: Registration }),
  /** The slots from `from` on are `minutes` later (earlier, when negative), with the meetings in them. */
  z.strictObject({
    kind: z.literal('shift-session'),
    ...restOfSession,
    /** When the first slot that is shifted begins now. */
    from: Instant,
    minutes: z.int().min(-120).max(120),
    clashing,
  }),
  /** Nothing begins at `at` or later: what was to begin is postponed and the tables are closed. */
  z.strictObject({ kind: z.literal('end-early'), ...restOfSession, at: Instant }),
  /** A host goes to another table with all its meetings that have not begun. */
  z.strictObject({ kind: z.literal('move-host'), host: CompanyId, table: TableId }),
  z.strictObject({
    kind: z.literal('note-absence'),
    company: CompanyId,
    from: Instant,
    to: Instant,
    clashing,
  }),
  /** The company is back: what is left of the absence falls away. */
  z.strictObject({ kind: z.literal('end-absence'), absence: z.string().min(1).max(160) }),
  /** Another interpreter, or none, for one meeting or for all of today's at a table that have not begun. */
  z.strictObject({
    kind: z.literal('assign-interpreter'),
    interpreter: InterpreterId.nullable(),
    to: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('meeting'), meeting: MeetingId }),
      z.strictObject({ kind: z.literal('day'), table: TableId }),
    ]),
  }),
  z.strictObject({ kind: z.literal('assign-adviser'), meeting: MeetingId, adviser: AdviserId.nullable() }),
  /** What a party says of a finished meeting; null: it does not say. */
  z.strictObject({
    kind: z.literal('answer-outcome'),
    meeting: MeetingId,
    party: OutcomeParty,
    answer: OutcomeAnswer.nullable(),
  }),
  /** The table display shows another table from now on. */
  z.strictObject({ kind: z.literal('redirect-device'), device: DeviceId, table: TableId }),
  /** The screen is called otherwise from now on. */
  z.strictObject({ kind: z.literal('rename-device'), device: DeviceId, name: Device.shape.name }),
]);
export type Command = z.infer<typeof Command>;
export type CommandKind = Command['kind'];
export type CommandOf<Kind extends CommandKind> = Extract<Command, { kind: Kind }>;

/** A command on its way: the same id again is the same intention, answered as the first time. */
export const CommandEnvelope = z
  .strictObject({ id: CommandId, command: Command })
  .check(({ value, issues }) => {
    const path = unreadableIn(value.command);
    if (path)
      issues.push({ code: 'custom', input: value, path: ['command', ...path], message: readableRule });
  });
export type CommandEnvelope = z.infer<typeof CommandEnvelope>;
