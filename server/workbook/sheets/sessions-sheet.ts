import { z } from 'zod';
import { SessionId } from '../../../shared/domain/ids.ts';
import { type Session, SessionKind } from '../../../shared/domain/records/session.ts';
import { name, shortName } from '../../../shared/domain/text.ts';
import { instantOf } from '../../../shared/domain/time.ts';
import type { Report } from '../problem.ts';
import { rowsOf, withoutTwins, type Book, type Row } from '../rows.ts';
import { sheetShapes } from './shapes.ts';

/** The blocks of the programme. A session of meetings needs a hall and the length of its slots. */
export function readSessions(book: Book, timeZone: string, report: Report): Session[] {
  const rows = rowsOf(book, sheetShapes.Sessions, report);
  const read = rows.flatMap((row) => {
    const session = readSession(row, timeZone);
    return session ? [{ row, session }] : [];
  });
  const own = withoutTwins(read, ({ session }) => session.id, 'session');
  for (const [index, { row, session }] of own.entries()) {
    const other = own.slice(0, index).find((earlier) => sameHallAndTime(earlier.session, session));
    if (other)
      row.doubtful('start', `a time of its own in ${session.hall}; row ${other.row.number} overlaps`);
  }
  return own.map(({ session }) => session);
}

function readSession(row: Row, timeZone: string): Session | undefined {
  const id = row.plain('session', SessionId, 'an id without white space');
  const day = row.day('date');
  const start = row.clock('start');
  const end = row.clock('end');
  const kind = row.plain('kind', SessionKind, 'one of meetings, seminar, visit, networking');
  const title = row.text('title', name, 'a title of 1 to 200 characters');
  const city = row.textOrNull('city', shortName, 'a city of at most 80 characters');
  const hall = row.textOrNull('hall', shortName, 'a hall of at most 80 characters');
  const slotMinutes = row.numberOrNull(
    'slot_minutes',
    z.int().min(5).max(240),
    'whole minutes from 5 to 240',
  );
  if (kind === 'meetings' && slotMinutes === null)
    row.wrong('slot_minutes', 'the length of a meeting in minutes');
  if (kind === 'meetings' && hall === null) row.wrong('hall', 'the hall in which the tables stand');
  if (
    !id ||
    !day ||
    !start ||
    !end ||
    !kind ||
    !title ||
    city === undefined ||
    hall === undefined ||
    slotMinutes === undefined
  )
    return undefined;
  const from = instantOf(day, start, timeZone);
  const to = instantOf(day, end, timeZone);
  if (to <= from) return row.wrong('end', `a time after the start (${start})`);
  return { id, day, start: from, end: to, kind, title, city, hall, slotMinutes };
}

function sameHallAndTime(a: Session, b: Session): boolean {
  return a.hall !== null && a.hall === b.hall && a.city === b.city && a.start < b.end && b.start < a.end;
}
