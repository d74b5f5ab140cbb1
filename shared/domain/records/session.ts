import { z } from 'zod';
import { SessionId } from '../ids.ts';
import { name, shortName } from '../text.ts';
import { Day, Instant } from '../time.ts';
import { row } from './record.ts';

export const SessionKind = z.enum(['meetings', 'seminar', 'visit', 'networking']);
export type SessionKind = z.infer<typeof SessionKind>;

/** A block of the programme in one hall on one day. */
export const Session = z.strictObject({
  id: SessionId,
  day: Day,
  start: Instant,
  end: Instant,
  kind: SessionKind,
  title: name,
  city: shortName.nullable(),
  hall: shortName.nullable(),
  /** The length of a meeting; null for the kinds that have no slots. */
  slotMinutes: z.int().min(5).max(240).nullable(),
});
export type Session = z.infer<typeof Session>;

export const sessionRow = row(Session, {
  key: ({ id }) => id,
  audience: 'hall',
  personal: {},
  lookups: {
    day: ({ day }) => [day],
    hall: ({ hall }) => (hall === null ? [] : [hall]),
  },
  order: (a, b) => a.start - b.start,
  listed: 'sessions.listed',
});
