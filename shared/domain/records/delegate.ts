import { z } from 'zod';
import { CompanyId, DelegateId } from '../ids.ts';
import { languageTags, name, shortName } from '../text.ts';
import { erasedName, row } from './record.ts';

/** A person of a company; carries a badge. */
export const Delegate = z.strictObject({
  id: DelegateId,
  company: CompanyId,
  name,
  nameKana: name.nullable(),
  nameEn: name.nullable(),
  title: shortName.nullable(),
  languages: languageTags,
});
export type Delegate = z.infer<typeof Delegate>;

export const delegateRow = row(Delegate, {
  key: ({ id }) => id,
  audience: 'floor',
  personal: {
    of: 'id',
    own: { name: erasedName, nameKana: null, nameEn: null, title: null, languages: [] },
    identifying: ['name', 'nameKana', 'nameEn'],
  },
  lookups: { company: ({ company }) => [company] },
  order: (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  kept: 'delegate.kept',
  listed: 'delegates.listed',
});
