import { z } from 'zod';
import { CompanyDetails } from './records/company-details.ts';
import { Company } from './records/company.ts';
import { Contact } from './records/contact.ts';
import { Delegate } from './records/delegate.ts';

/** A guest company that nobody had on a list, with its people, as it gives itself at the door. */
export const Registration = z.strictObject({
  company: Company.omit({ id: true, side: true }),
  details: CompanyDetails.omit({ company: true }),
  delegates: z
    .array(
      z.strictObject({
        ...Delegate.omit({ id: true, company: true }).shape,
        ...Contact.omit({ delegate: true }).shape,
      }),
    )
    .min(1)
    .max(10),
});
export type Registration = z.infer<typeof Registration>;
