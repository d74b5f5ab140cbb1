import { z } from 'zod';
import { DelegateId } from '../ids.ts';
import { line } from '../text.ts';
import { row } from './record.ts';

/** How to reach a delegate: staff only. */
export const Contact = z.strictObject({
  delegate: DelegateId,
  email: line(254).nullable(),
  phone: line(60).nullable(),
});
export type Contact = z.infer<typeof Contact>;

export const contactRow = row(Contact, {
  key: ({ delegate }) => delegate,
  audience: 'staff',
  personal: { of: 'delegate', own: { email: null, phone: null }, identifying: ['email', 'phone'] },
  lookups: {},
  kept: 'contact.kept',
  listed: 'contacts.listed',
});
