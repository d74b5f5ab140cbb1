import { z } from 'zod';
import { AdviserId } from '../ids.ts';
import { name, shortName } from '../text.ts';
import { row } from './record.ts';

/** An expert who accompanies some meetings. */
export const Adviser = z.strictObject({ id: AdviserId, name, expertise: shortName.nullable() });
export type Adviser = z.infer<typeof Adviser>;

export const adviserRow = row(Adviser, {
  key: ({ id }) => id,
  audience: 'floor',
  personal: {},
  lookups: {},
  listed: 'advisers.listed',
});
