import { z } from 'zod';
import { MeetingId } from '../ids.ts';
import { Instant } from '../time.ts';
import { OutcomeParty, outcomeKey } from './outcome.ts';
import { row } from './record.ts';

/** That a party was asked and answered or skipped: what the paired screens may know. */
export const Answered = z.strictObject({
  meeting: MeetingId,
  party: OutcomeParty,
  at: Instant,
  skipped: z.boolean(),
});
export type Answered = z.infer<typeof Answered>;

export const answeredRow = row(Answered, {
  key: ({ meeting, party }) => outcomeKey(meeting, party),
  audience: 'floor',
  personal: {},
  lookups: { meeting: ({ meeting }) => [meeting] },
  kept: 'answered.kept',
  about: ({ meeting }) => `meetings ${meeting}`,
});
