import type { Clock } from '../follow/clock.ts';
import { type Followed, type FollowedEach, follow, followEach, forEachKey } from '../follow/follow.ts';
import type { SessionId } from '../ids.ts';
import { companyIsHere } from '../queries/attendance.ts';
import { isAway, takesWalkIns } from '../queries/away.ts';
import { holdsPlace, meetingsAt, overlaps } from '../queries/meetings.ts';
import { type Slot, meetingSessions, slotsNow, tablesIn } from '../queries/slots.ts';
import type { Company } from '../records/company.ts';
import type { Meeting } from '../records/meeting.ts';
import type { Session } from '../records/session.ts';
import type { Table } from '../records/table.ts';
import type { State } from '../state.ts';
import type { Day, Instant } from '../time.ts';
import { type MeetingStage, stageOf } from './meeting-stage.ts';

/** How a meeting stands on the board: its stage, and of one that waits, or waited in vain, whether the guest is in the hall. */
export type BoardMark = Exclude<MeetingStage, 'passed'> | 'waiting-here';

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

/** A table in one session; the same row as long as nothing in it changed. */
export type BoardRow = { table: Table; host: Company | null; cells: readonly BoardCell[] };
export type SessionBoard = {
  session: Session;
  slots: readonly Slot[];
  rows: readonly BoardRow[];
  currentSlot: Instant | null;
};

/** The boards of a day from one look to the next: one for each session of meetings in each hall, by start. */
export function followBoards(day: Day): Followed<readonly SessionBoard[]> {
  const rowsOf = forEachKey((session: SessionId) => followRows(session, day));
  return follow((state, clock) =>
    meetingSessions(state, { day }).map((session) => {
      const slots = slotsNow(state, session, null);
      const current = slots.find(({ start, end }) => clock.hasCome(start) && !clock.hasCome(end));
      return {
        session,
        slots,
        rows: rowsOf(session.id)(tablesIn(state, session.hall), state, clock),
        currentSlot: current?.start ?? null,
      };
    }),
  );
}

/** The boards of a day at `now`. */
export function boardsOn(state: State, day: Day, now: Instant): readonly SessionBoard[] {
  return followBoards(day)(state, now);
}

function followRows(id: SessionId, day: Day): FollowedEach<Table, BoardRow> {
  return followEach(
    (table) => table.id,
    (table, state, clock) => {
      const session = state.sessions.get(id);
      const meetings = meetingsAt(state, table.id).filter(({ place }) => place.session === id);
      const slots = session ? slotsNow(state, session, table.id) : [];
      return {
        table,
        host: table.host === null ? null : (state.companies.get(table.host) ?? null),
        cells: slots.map((slot) => cellOf({ state, clock, day }, table, slot, meetings)),
      };
    },
  );
}

type Scene = { state: State; clock: Clock; day: Day };

function cellOf(
  { state, clock, day }: Scene,
  table: Table,
  slot: Slot,
  meetings: readonly Meeting[],
): BoardCell {
  const here = meetings.filter((meeting) => overlaps(meeting.place, slot));
  const held = here.find(holdsPlace);
  const meeting = held ?? here.at(-1) ?? null;
  const guest = meeting ? (state.companies.get(meeting.guest) ?? null) : null;
  const isClosed = table.host !== null && isAway(state, table.host, slot);
  const isFree = !held && !isClosed && !clock.hasCome(slot.end);
  const emptyMark = isClosed
    ? 'closed'
    : isFree
      ? takesWalkIns(state, table.id, slot)
        ? 'open'
        : 'no-walk-ins'
      : 'past';
  const mark = meeting && boardMark(meeting, clock, () => companyIsHere(state, meeting.guest, day));
  return { table, slot, meeting, guest, mark: mark ?? emptyMark, isFree };
}

/** The mark of a meeting on the board; `guestIsHere` is asked of one that waits. */
export function boardMark(meeting: Meeting, clock: Clock, guestIsHere: () => boolean): BoardMark {
  const stage = stageOf(meeting, clock);
  if (stage !== 'waiting' && stage !== 'passed') return stage;
  return guestIsHere() ? 'waiting-here' : 'waiting';
}
