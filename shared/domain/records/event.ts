import { z } from 'zod';
import { EventId } from '../ids.ts';
import { languageTags, name } from '../text.ts';
import { row } from './record.ts';

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

export const eventRow = row(EventFacts, {
  key: ({ id }) => id,
  audience: 'hall',
  personal: {},
  lookups: {},
  listed: 'events.listed',
});
