import { z } from 'zod';
import { InterpreterId } from '../ids.ts';
import { line } from '../text.ts';
import { row } from './record.ts';

/** What staff note of an interpreter. */
export const InterpreterNote = z.strictObject({ interpreter: InterpreterId, note: line(500) });
export type InterpreterNote = z.infer<typeof InterpreterNote>;

export const interpreterNoteRow = row(InterpreterNote, {
  key: ({ interpreter }) => interpreter,
  audience: 'staff',
  personal: { written: ['note'] },
  lookups: {},
  listed: 'interpreter-notes.listed',
});
