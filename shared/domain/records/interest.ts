import { z } from 'zod';
import { CompanyId } from '../ids.ts';
import { shortName } from '../text.ts';
import { row } from './record.ts';

/** Guest wants to meet host, with a priority 1 (must), 2 or 3. Wishes are private: staff only. */
export const Interest = z.strictObject({
  guest: CompanyId,
  host: CompanyId,
  priority: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  topic: shortName.nullable(),
});
export type Interest = z.infer<typeof Interest>;

export const interestRow = row(Interest, {
  key: ({ guest, host }) => `${guest} ${host}`,
  audience: 'staff',
  personal: { written: ['topic'] },
  lookups: { host: ({ host }) => [host], guest: ({ guest }) => [guest] },
  listed: 'interests.listed',
});
