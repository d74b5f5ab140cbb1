import { z } from 'zod';

/**
 * Ids are opaque words of at most 64 characters without white space or control characters. The workbook gives the ids of
 * companies, delegates, tables and sessions; the venue makes those of devices and booked meetings.
 */
const idOf = <Name extends string>() =>
  z
    .string()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}._:@/+-]{0,63}$/u)
    .brand<Name>();

export const EventId = idOf<'EventId'>();
export type EventId = z.infer<typeof EventId>;
export const SessionId = idOf<'SessionId'>();
export type SessionId = z.infer<typeof SessionId>;
export const CompanyId = idOf<'CompanyId'>();
export type CompanyId = z.infer<typeof CompanyId>;
export const DelegateId = idOf<'DelegateId'>();
export type DelegateId = z.infer<typeof DelegateId>;
export const TableId = idOf<'TableId'>();
export type TableId = z.infer<typeof TableId>;
export const InterpreterId = idOf<'InterpreterId'>();
export type InterpreterId = z.infer<typeof InterpreterId>;
export const AdviserId = idOf<'AdviserId'>();
export type AdviserId = z.infer<typeof AdviserId>;
export const MeetingId = idOf<'MeetingId'>();
export type MeetingId = z.infer<typeof MeetingId>;
export const AnnouncementId = idOf<'AnnouncementId'>();
export type AnnouncementId = z.infer<typeof AnnouncementId>;
export const WaitingId = idOf<'WaitingId'>();
export type WaitingId = z.infer<typeof WaitingId>;
export const HoldId = idOf<'HoldId'>();
export type HoldId = z.infer<typeof HoldId>;
export const HelpCallId = idOf<'HelpCallId'>();
export type HelpCallId = z.infer<typeof HelpCallId>;
export const ScanReportId = idOf<'ScanReportId'>();
export type ScanReportId = z.infer<typeof ScanReportId>;
export const DeviceId = idOf<'DeviceId'>();
export type DeviceId = z.infer<typeof DeviceId>;
/** The id of a small record that the venue makes of other ids (`made-id.ts`); in older histories up to 160 characters. */
export const MadeId = z.string().min(1).max(160);
/** Made by the one who gives the command, once per intention: the same id again is the same command, not a second one. */
export const CommandId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8,64}$/)
  .brand<'CommandId'>();
export type CommandId = z.infer<typeof CommandId>;

/** The number of the last change: 0 is the empty venue. */
export const Revision = z.int().nonnegative().brand<'Revision'>();
export type Revision = z.infer<typeof Revision>;
export const noRevision = Revision.parse(0);
