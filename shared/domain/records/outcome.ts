import { z } from 'zod';
import { MeetingId } from '../ids.ts';
import { count } from '../number.ts';
import { line } from '../text.ts';
import { row } from './record.ts';

/** The three who are asked at the end of every meeting. */
export const OutcomeParty = z.enum(['guest', 'host', 'interpreter']);
export type OutcomeParty = z.infer<typeof OutcomeParty>;
export const outcomeParties = OutcomeParty.options;

/**
 * 1 not interested; 2 interested, only exchanged information; 3 very interested, promised mutual company visits; 4 a match
 * is probable on the spot; 5 an agreement signed on the spot.
 */
export const OutcomeLevel = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
export type OutcomeLevel = z.infer<typeof OutcomeLevel>;

/** What a party says of the meeting; whatever it leaves out is null. */
export const OutcomeAnswer = z.strictObject({
  level: OutcomeLevel.nullable(),
  /** Whether business is expected of it, and how much in yen when that was said. */
  business: z.strictObject({ expected: z.boolean(), amountJpy: count.nullable() }).nullable(),
  note: line(300).nullable(),
});
export type OutcomeAnswer = z.infer<typeof OutcomeAnswer>;

/** What the party answered: for staff alone. */
export const Outcome = z.strictObject({ meeting: MeetingId, party: OutcomeParty, answer: OutcomeAnswer });
export type Outcome = z.infer<typeof Outcome>;

/** Levels 3 and 4 are followed up later (the agency's own rule). */
export function needsFollowUp(level: OutcomeLevel | null): boolean {
  return level === 3 || level === 4;
}

/** The key of what one party says of a meeting. */
export function outcomeKey(meeting: MeetingId, party: OutcomeParty | null): string {
  return `${meeting} ${party}`;
}

export const outcomeRow = row(Outcome, {
  key: ({ meeting, party }) => outcomeKey(meeting, party),
  audience: 'staff',
  personal: { written: ['note'], confidential: ['answer', 'level', 'business', 'amountJpy'] },
  lookups: { meeting: ({ meeting }) => [meeting] },
  kept: 'outcome.kept',
  // Who finished the meeting is told of the answers.
  about: ({ meeting }) => `meetings ${meeting}`,
});
