import { z } from 'zod';
import { Device } from './device.ts';
import {
  AnnouncementId,
  CommandId,
  CompanyId,
  DelegateId,
  DeviceId,
  MeetingId,
  Revision,
  TableId,
} from './ids.ts';
import { Announcement } from './meeting.ts';
import { Side } from './people.ts';
import { Programme } from './programme.ts';
import { Instant } from './time.ts';

/**
 * Everything that anyone can ask of the venue. `roles.ts` says who may give which; `decide/` has one file for each.
 */
export const Command = z.discriminatedUnion('kind', [
  /** Who holds this badge is here. `scanned` is what the scanner, camera or keyboard gave, unread. */
  z.strictObject({ kind: z.literal('check-in-badge'), scanned: z.string().min(1).max(2_000) }),
  /** This delegate is here, found by name. */
  z.strictObject({ kind: z.literal('check-in'), delegate: DelegateId }),
  z.strictObject({ kind: z.literal('take-back-check-in'), delegate: DelegateId }),
  z.strictObject({ kind: z.literal('start-meeting'), meeting: MeetingId }),
  z.strictObject({ kind: z.literal('finish-meeting'), meeting: MeetingId }),
  z.strictObject({ kind: z.literal('mark-no-show'), meeting: MeetingId, party: Side }),
  z.strictObject({ kind: z.literal('cancel-meeting'), meeting: MeetingId }),
  z.strictObject({ kind: z.literal('move-meeting'), meeting: MeetingId, table: TableId, start: Instant }),
  /** `host` is the table's host, or at a floating table whichever host the guest is to meet there. */
  z.strictObject({
    kind: z.literal('book-walk-in'),
    table: TableId,
    start: Instant,
    host: CompanyId,
    guest: CompanyId,
  }),
  z.strictObject({ kind: z.literal('announce'), text: Announcement.shape.text, until: Instant.nullable() }),
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
  z.strictObject({ kind: z.literal('set-passphrase'), hash: z.string().min(16).max(400) }),
  z.strictObject({ kind: z.literal('import-programme'), programme: Programme }),
  /** The table display shows another table from now on. */
  z.strictObject({ kind: z.literal('redirect-device'), device: DeviceId, table: TableId }),
]);
export type Command = z.infer<typeof Command>;
export type CommandKind = Command['kind'];
export type CommandOf<Kind extends CommandKind> = Extract<Command, { kind: Kind }>;

/** A command on its way: the same id again is the same intention, answered as the first time. */
export const CommandEnvelope = z.strictObject({ id: CommandId, command: Command });
export type CommandEnvelope = z.infer<typeof CommandEnvelope>;
