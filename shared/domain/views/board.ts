import { companyIsHere } from '../queries/attendance.ts';
import { isAway, takesWalkIns } from '../queries/away.ts';
import { holdsPlace, overlaps, meetingsAt } from '../queries/meetings.ts';
import { type Slot, meetingSessions, slotsNow, tablesIn } from '../queries/slots.ts';
import type { Company } from '../records/company.ts';
import type { Meeting } from '../records/meeting.ts';
import type { Session } from '../records/session.ts';
import type { Table } from '../records/table.ts';
import type { State } from '../state.ts';
import { type Day, type Instant, minuteMs } from '../time.ts';
import { unreachable } from '../unreachable.ts';

/** How a meeting stands on the board: what is stored, read against the clock. */
export type BoardMark =
  | 'planned'
  | 'called'
  | 'waiting'
  | 'waiting-here'
  | 'running'
  | 'last-minutes'
  | 'over-time'
  | 'finished'
  | 'no-show'
  | 'cancelled';

export type BoardCell = {
  table: Table;
  slot: Slot;
  /** The meeting that holds the place, or else the last one that fell through there. */
  meeting: Meeting | null;
  guest: Company | null;
  mark: BoardMark | 'open' | 'no-walk-ins' | 'closed' | 'past';
  /** Whether a meeting can still be booked or moved here: nobody holds it and it is not over. */
  isFree: boolean;
};

export type BoardRow = { table: Table; host: Company | null; cells: BoardCell[] };
export type SessionBoard = { session: Session; slots: Slot[]; rows: BoardRow[]; currentSlot: Instant | null };

/** From this many minutes before its planned end a meeting is in its last minutes (look.md). */
const lastMinutes = 5;

/** The boards of a day: one for each session of meetings in each hall, by start. */
export function boardsOn(state: State, day: Day, now: Instant): SessionBoard[] {
  return meetingSessions(state, { day }).map((session) => {
    const slots = slotsNow(state, session, null);
    const tables = tablesIn(state, session.hall);
    const rows = tables.map((table) => ({
      table,
      host: table.host === null ? null : (state.companies.get(table.host) ?? null),
      cells: slotsNow(state, session, table.id).map((slot) =>
        cellOf(
          state,
          table,
          slot,
          meetingsAt(state, table.id).filter(({ place }) => place.session === session.id),
          now,
          day,
        ),
      ),
    }));
    return {
      session,
      slots,
      rows,
      currentSlot: slots.find((slot) => slot.start <= now && now < slot.end)?.start ?? null,
    };
  });
}

function cellOf(
  state: State,
  table: Table,
  slot: Slot,
  meetings: readonly Meeting[],
  now: Instant,
  day: Day,
): BoardCell {
  const here = meetings.filter((meeting) => overlaps(meeting.place, slot));
  const held = here.find(holdsPlace);
  const meeting = held ?? here.at(-1) ?? null;
  const guest = meeting ? (state.companies.get(meeting.guest) ?? null) : null;
  const closed = table.host !== null && isAway(state, table.host, slot);
  const isFree = !held && !closed && now < slot.end;
  const mark = meeting
    ? markOf(meeting, now, companyIsHere(state, meeting.guest, day))
    : closed
      ? 'closed'
      : isFree
        ? takesWalkIns(state, table.id, slot)
          ? 'open'
          : 'no-walk-ins'
        : 'past';
  return { table, slot, meeting, guest, mark, isFree };
}

/** The mark of a meeting at `now`; `guestIsHere` fills the half dot of one that waits. */
export function markOf({ status, place }: Meeting, now: Instant, guestIsHere: boolean): BoardMark {
  switch (status.kind) {
    case 'planned':
    case 'called':
      if (now < place.start) return status.kind;
      return guestIsHere ? 'waiting-here' : 'waiting';
    case 'running':
      if (now >= place.end) return 'over-time';
      return place.end - now <= lastMinutes * minuteMs ? 'last-minutes' : 'running';
    case 'finished':
    case 'no-show':
    case 'cancelled':
      return status.kind;
    default:
      return unreachable(status);
  }
}
