import { z } from 'zod';
import { MeetingId, TableId } from '../../ids.ts';
import { Side } from '../../records/company.ts';
import { Instant } from '../../time.ts';
import { wished } from '../forms.ts';

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
