import { z } from 'zod';
import { CompanyId, EventId, InterpreterId, SessionId, TableId } from './ids.ts';
import { languageTags, name, shortName } from './text.ts';
import { Day, Instant } from './time.ts';

/** The whole project: one workbook, one data folder. */
export const EventFacts = z.strictObject({
  id: EventId,
  name,
  nameJa: name.nullable(),
  /** IANA name; days and slots are read in it. */
  timeZone: z.string().min(1).max(64),
  languages: languageTags,
  /** Minutes after a slot's start from which an absent party counts as a no-show. */
  graceMinutes: z.int().min(0).max(60),
  /**
   * Who marks an absent party: a person's tap, or the clock for a party of which nobody has checked in when the grace time
   * is over.
   */
  marksAbsent: z.enum(['person', 'clock']).default('person'),
});
export type EventFacts = z.infer<typeof EventFacts>;

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

/** A place for one meeting at a time. Without a host it is floating: a meeting is given any free one. */
export const Table = z.strictObject({
  id: TableId,
  hall: shortName,
  host: CompanyId.nullable(),
  interpreter: InterpreterId.nullable(),
});
export type Table = z.infer<typeof Table>;

/** A company is away from `start` (inclusive) to `end` (exclusive). */
export const Absence = z.strictObject({
  id: z.string().min(1).max(160),
  company: CompanyId,
  start: Instant,
  end: Instant,
});
export type Absence = z.infer<typeof Absence>;
