import { z } from 'zod';
import { InterpreterId } from '../ids.ts';
import { languageTags, name } from '../text.ts';
import { row } from './record.ts';

/** Who speaks for host and guest at a table. */
export const Interpreter = z.strictObject({ id: InterpreterId, name, languages: languageTags });
export type Interpreter = z.infer<typeof Interpreter>;

export const interpreterRow = row(Interpreter, {
  key: ({ id }) => id,
  audience: 'floor',
  personal: {},
  lookups: {},
  listed: 'interpreters.listed',
});
