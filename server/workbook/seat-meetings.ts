import { MeetingId } from '../../shared/domain/ids.ts';
import { madeId } from '../../shared/domain/made-id.ts';
import { overlaps } from '../../shared/domain/queries/meetings.ts';
import { type Slot, slotsOf } from '../../shared/domain/queries/slots.ts';
import type { Absence } from '../../shared/domain/records/absence.ts';
import type { Meeting } from '../../shared/domain/records/meeting.ts';
import type { Session } from '../../shared/domain/records/session.ts';
import type { Table } from '../../shared/domain/records/table.ts';
import type { MeetingRow } from './sheets/meetings-sheet.ts';
import type { Row } from './rows.ts';

export type Seating = {
  sessions: readonly Session[];
  tables: readonly Table[];
  absences: readonly Absence[];
};

/** Ids of this length were always given plainly; longer ones are hashed. */
const longestPlain = 64;

type Seated = { row: Row; meeting: Meeting };

/**
 * Gives every planned meeting its table and slot: the host's own table, or for a host without one the first floating
 * table (in the order of the sheet) that is free then. What cannot be is taken note of at its row.
 */
export function seatMeetings(rows: readonly MeetingRow[], seating: Seating): Meeting[] {
  const seated: Seated[] = [];
  const idOf = meetingIds(rows);
  for (const wish of rows) {
    const meeting = seat(wish, seating, seated, idOf);
    if (meeting) seated.push({ row: wish.row, meeting });
  }
  return seated.map(({ meeting }) => meeting);
}

/**
 * The id of each row's meeting: the same in every version of a workbook, so that one that is known is known again. Where
 * the parts are too long together, or read the same as those of another row (hyphens may stand in ids), it is a hash.
 */
function meetingIds(rows: readonly MeetingRow[]): (row: MeetingRow) => MeetingId {
  const partsOf = ({ host, guest, day, clock }: MeetingRow) =>
    [host, guest, day.replaceAll('-', ''), clock.replace(':', '')] as const;
  const plainOf = (row: MeetingRow) => `M-${partsOf(row).join('-')}`;
  const readAs = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const row of rows) {
    const [plain, parts] = [plainOf(row), partsOf(row).join(' ')];
    if ((readAs.get(plain) ?? parts) !== parts) ambiguous.add(plain);
    readAs.set(plain, parts);
  }
  return (row) => {
    const plain = MeetingId.safeParse(plainOf(row));
    const isPlain = plain.success && plain.data.length <= longestPlain && !ambiguous.has(plain.data);
    return isPlain ? plain.data : MeetingId.parse(madeId('M', ...partsOf(row)));
  };
}

function seat(
  wish: MeetingRow,
  seating: Seating,
  seated: readonly Seated[],
  idOf: (row: MeetingRow) => MeetingId,
): Meeting | null {
  const slots = seating.sessions.flatMap((session) =>
    slotsOf(session)
      .filter((slot) => slot.start === wish.start)
      .map((slot) => ({ slot, hall: session.hall })),
  );
  if (slots.length === 0) return refuse(wish, 'start', 'the start of a slot of a session of kind meetings');
  const first = slots[0]?.slot;
  if (!first || isAway(wish, first, seating.absences) || hasClash(wish, first, seated)) return null;
  const table = tableFor(wish, slots, seating.tables, seated);
  if (!table) return null;
  return {
    id: idOf(wish),
    host: wish.host,
    guest: wish.guest,
    adviser: wish.adviser,
    origin: 'planned',
    place: { ...table.slot, table: table.table.id, interpreter: table.table.interpreter, movedFrom: null },
    status: { kind: 'planned' },
  };
}

function isAway(wish: MeetingRow, slot: Slot, absences: readonly Absence[]): boolean {
  const away = (company: string) =>
    absences.some((absence) => absence.company === company && overlaps(absence, slot));
  if (away(wish.host)) refuse(wish, 'host', 'a time at which the host is not away (sheet Absences)');
  if (away(wish.guest)) refuse(wish, 'guest', 'a time at which the guest is not away (sheet Absences)');
  return away(wish.host) || away(wish.guest);
}

function hasClash(wish: MeetingRow, slot: Slot, seated: readonly Seated[]): boolean {
  const then = seated.filter(({ meeting }) => overlaps(meeting.place, slot));
  const clash = (
    column: string,
    find: (meeting: Meeting) => boolean,
    what: string,
    among: readonly Seated[] = then,
  ): boolean => {
    const other = among.find(({ meeting }) => find(meeting));
    if (other) refuse(wish, column, `${what}; row ${other.row.number} has the same`);
    return other !== undefined;
  };
  const adviser = wish.adviser;
  return [
    clash('host', (one) => one.host === wish.host, 'one meeting for a company in a slot'),
    clash('guest', (one) => one.guest === wish.guest, 'one meeting for a company in a slot'),
    adviser !== null &&
      clash('adviser', (one) => one.adviser === adviser, 'one meeting for an adviser in a slot'),
    clash(
      'guest',
      (one) => one.host === wish.host && one.guest === wish.guest,
      'a pair that meets once',
      seated,
    ),
  ].some(Boolean);
}

type Choice = { slot: Slot; table: Table };

function tableFor(
  wish: MeetingRow,
  slots: readonly { slot: Slot; hall: string | null }[],
  tables: readonly Table[],
  seated: readonly Seated[],
): Choice | null {
  const own = tables.find((table) => table.host === wish.host);
  if (wish.table !== null && own && own.id !== wish.table)
    return refuse(wish, 'table', `the host's own table ${own.id}`);
  const named = tables.filter((table) => table.id === wish.table);
  const wanted = own ? [own] : wish.table !== null ? named : tables.filter((table) => table.host === null);
  if (wanted.length === 0)
    return refuse(wish, 'host', 'a host with a table (sheet Tables), or a floating table');
  const there = wanted.flatMap((table) =>
    slots.filter(({ hall }) => hall === table.hall).map(({ slot }) => ({ slot, table })),
  );
  if (there.length === 0)
    return refuse(wish, 'start', `a session in the hall of the table (${wanted[0]?.hall ?? ''})`);
  const free = there.find(
    ({ slot, table }) =>
      !seated.some(({ meeting }) => meeting.place.table === table.id && overlaps(meeting.place, slot)),
  );
  return free ?? refuse(wish, wish.table === null ? 'start' : 'table', 'a slot in which a table is free');
}

function refuse(wish: MeetingRow, column: string, expected: string): null {
  wish.row.wrong(column, expected);
  return null;
}
