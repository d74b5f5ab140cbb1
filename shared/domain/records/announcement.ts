import { z } from 'zod';
import { AnnouncementId, TableId } from '../ids.ts';
import { line } from '../text.ts';
import { Instant } from '../time.ts';
import { row } from './record.ts';

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

export const announcementRow = row(Announcement, {
  key: ({ id }) => id,
  audience: 'hall',
  personal: { written: ['ja', 'en'] },
  lookups: {},
  kept: 'announcement.kept',
});
