import { z } from 'zod';
import { DelegateId } from '../ids.ts';
import { Instant } from '../time.ts';
import { row } from './record.ts';

/**
 * What a badge carries: the QR holds `token`, the line under it `code`. Both are random and say nothing of the person.
 * A cancelled badge stays known, so that the kiosk can say what to do.
 */
export const Badge = z.strictObject({
  token: z.string().regex(/^[0-9A-Z]{26}$/),
  code: z.string().regex(/^[0-9A-Z]{8}$/),
  delegate: DelegateId,
  cancelledAt: Instant.nullable(),
});
export type Badge = z.infer<typeof Badge>;

export const badgeRow = row(Badge, {
  key: ({ token }) => token,
  audience: 'staff',
  personal: { of: 'delegate', secret: ['token', 'code'] },
  lookups: { code: ({ code }) => [code], delegate: ({ delegate }) => [delegate] },
  kept: 'badge.kept',
  // A badge that is cancelled has gone out into the hall, and another one is printed by now.
  takenBack: (was, now) => was === null || now === null,
  listed: 'badges.listed',
});
