import { AdviserId, InterpreterId } from '../../../shared/domain/ids.ts';
import type { Adviser } from '../../../shared/domain/records/adviser.ts';
import type { InterpreterNote } from '../../../shared/domain/records/interpreter-note.ts';
import type { Interpreter } from '../../../shared/domain/records/interpreter.ts';
import { languageTags, line, name, shortName } from '../../../shared/domain/text.ts';
import type { Report } from '../problem.ts';
import { rowsOf, withoutTwins, type Book } from '../rows.ts';
import { sheetShapes } from './shapes.ts';

/** The interpreters, with the notes that only staff see. */
export function readInterpreters(
  book: Book,
  report: Report,
): { interpreters: Interpreter[]; notes: InterpreterNote[] } {
  const read = rowsOf(book, sheetShapes.Interpreters, report).flatMap((row) => {
    const id = row.plain('interpreter', InterpreterId, 'an id without white space');
    const ownName = row.text('name', name, 'a name of 1 to 200 characters');
    const languages = row.list('languages', languageTags, 'language tags such as ja,th');
    const note = row.textOrNull('note', line(500), 'a note of at most 500 characters');
    if (!id || !ownName || !languages || note === undefined) return [];
    return [{ row, interpreter: { id, name: ownName, languages }, note }];
  });
  const own = withoutTwins(read, ({ interpreter }) => interpreter.id, 'interpreter');
  return {
    interpreters: own.map(({ interpreter }) => interpreter),
    notes: own.flatMap(({ interpreter, note }) =>
      note === null ? [] : [{ interpreter: interpreter.id, note }],
    ),
  };
}

/** The advisers who accompany some meetings. */
export function readAdvisers(book: Book, report: Report): Adviser[] {
  const read = rowsOf(book, sheetShapes.Advisers, report).flatMap((row) => {
    const id = row.plain('adviser', AdviserId, 'an id without white space');
    const ownName = row.text('name', name, 'a name of 1 to 200 characters');
    const expertise = row.textOrNull('expertise', shortName, 'at most 80 characters');
    return id && ownName && expertise !== undefined
      ? [{ row, adviser: { id, name: ownName, expertise } }]
      : [];
  });
  return withoutTwins(read, ({ adviser }) => adviser.id, 'adviser').map(({ adviser }) => adviser);
}
