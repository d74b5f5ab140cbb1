import { z } from 'zod';
import { AdviserId, AnnouncementId, CompanyId, InterpreterId, MeetingId, SessionId, TableId } from './ids.ts';
import { Side } from './people.ts';
import { line } from './text.ts';
import { Instant } from './time.ts';

/** A table in a slot: where and when one meeting can be. */
export const Place = z.strictObject({
  table: TableId,
  session: SessionId,
  start: Instant,
  end: Instant,
  interpreter: InterpreterId.nullable(),
  /** Where the meeting stood before it was moved here, for those who still look for it there. */
  movedFrom: z.strictObject({ table: TableId, start: Instant }).nullable(),
});
export type Place = z.infer<typeof Place>;

/** Waiting, the last five minutes and over time are not stored: they follow from the clock (`views/`). */
export const MeetingStatus = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('planned') }),
  /** The guest was told to come: by the lobby, the kiosk, the table. */
  z.strictObject({ kind: z.literal('called'), at: Instant }),
  z.strictObject({ kind: z.literal('running'), startedAt: Instant }),
  z.strictObject({ kind: z.literal('finished'), startedAt: Instant, finishedAt: Instant }),
  z.strictObject({ kind: z.literal('no-show'), party: Side, at: Instant }),
  z.strictObject({ kind: z.literal('cancelled'), at: Instant }),
]);
export type MeetingStatus = z.infer<typeof MeetingStatus>;

export const Origin = z.enum(['planned', 'walk-in', 'rescheduled']);
export type Origin = z.infer<typeof Origin>;

/** Host and guest at a table in a slot. */
export const Meeting = z.strictObject({
  id: MeetingId,
  host: CompanyId,
  guest: CompanyId,
  adviser: AdviserId.nullable(),
  origin: Origin,
  place: Place,
  status: MeetingStatus,
});
export type Meeting = z.infer<typeof Meeting>;

/** Where an announcement is shown: on the walls, at one table, or on every screen of the hall. */
export const AnnouncementPlace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lobby') }),
  z.strictObject({ kind: z.literal('table'), table: TableId }),
  z.strictObject({ kind: z.literal('everywhere') }),
]);
export type AnnouncementPlace = z.infer<typeof AnnouncementPlace>;

/** A sentence for the hall, by language; a screen shows its own language or the first there is. */
export const Announcement = z.strictObject({
  id: AnnouncementId,
  /** In histories that began before there was a choice: the lobby. */
  to: AnnouncementPlace.default({ kind: 'lobby' }),
  text: z
    .strictObject({ ja: line(200).nullable(), en: line(200).nullable() })
    .refine(({ ja, en }) => ja !== null || en !== null, { error: 'needs a text in one language at least' }),
  at: Instant,
  /** It leaves the screens at this instant; null stays until somebody takes it down. */
  until: Instant.nullable(),
});
export type Announcement = z.infer<typeof Announcement>;
