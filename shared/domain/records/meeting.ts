import { z } from 'zod';
import { AdviserId, CompanyId, InterpreterId, MeetingId, SessionId, TableId } from '../ids.ts';
import { Instant } from '../time.ts';
import { Side } from './company.ts';
import { row } from './record.ts';

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

/** The key of the meetings of two companies: an id holds no white space. */
export function pairKey(guest: CompanyId, host: CompanyId): string {
  return `${guest} ${host}`;
}

/** By start, then by id. */
export function byStart(a: Meeting, b: Meeting): number {
  return a.place.start - b.place.start || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

export const meetingRow = row(Meeting, {
  key: ({ id }) => id,
  audience: 'hall',
  personal: {},
  lookups: {
    company: ({ host, guest }) => (host === guest ? [host] : [host, guest]),
    table: ({ place }) => [place.table],
    session: ({ place }) => [place.session],
    interpreter: ({ place }) => (place.interpreter === null ? [] : [place.interpreter]),
    adviser: ({ adviser }) => (adviser === null ? [] : [adviser]),
    pair: ({ guest, host }) => [pairKey(guest, host)],
    /** The table that it was moved away from. */
    left: ({ place }) => (place.movedFrom === null ? [] : [place.movedFrom.table]),
  },
  order: byStart,
  listed: 'meetings.listed',
});
