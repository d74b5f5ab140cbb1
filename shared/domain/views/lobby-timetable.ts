import type { Clock } from '../follow/clock.ts';
import {
  type Followed,
  type FollowedEach,
  follow,
  followEach,
  forEachKey,
  whenOther,
} from '../follow/follow.ts';
import { todayBy } from '../follow/today-by.ts';
import type { MeetingId, SessionId, TableId } from '../ids.ts';
import { meetingsIn } from '../queries/meetings.ts';
import { type Slot, endOf, meetingSessions, slotsNow, tablesIn } from '../queries/slots.ts';
import { theEvent } from '../queries/the-event.ts';
import type { Announcement } from '../records/announcement.ts';
import type { Company } from '../records/company.ts';
import type { EventFacts } from '../records/event.ts';
import type { Session } from '../records/session.ts';
import type { Table } from '../records/table.ts';
import type { State } from '../state.ts';
import { type Day, type Instant, plusMinutes } from '../time.ts';
import { type CellSources, type LobbyCell, lobbyCell } from './lobby-cell.ts';

/** A session whose last meetings overrun stays on the wall for this many minutes after its end. */
export const lingerMinutes = 30;

/**
 * A table of the hall, the same row as long as nothing in it changed: its slots in order, what is there now and what comes after it. `now` is a meeting that runs, though
 * its slot be another, or else the current slot; null before the session and after it.
 */
export type LobbyRow = {
  table: TableId;
  host: Company | null;
  cells: readonly LobbyCell[];
  now: LobbyCell | null;
  next: LobbyCell | null;
};

export type Late = { table: TableId; meeting: MeetingId; kind: 'over-time' | 'not-started'; minutes: number };

type NextSession = { day: Day; start: Instant };
type Hall = { hall: string; event: EventFacts; announcements: Announcement[] };

/** What a lobby display shows of a hall. */
export type LobbyTimetable =
  | { kind: 'no-event' }
  | (Hall & { kind: 'no-session-today'; next: NextSession | null })
  | (Hall & { kind: 'over-today'; next: NextSession | null })
  | (Hall & {
      kind: 'session';
      session: Session;
      slots: readonly Slot[];
      /** From 0; null before the first and after the last. */
      currentSlot: number | null;
      /** The slot that begins next; null in the last one. */
      nextSlot: Slot | null;
      rows: readonly LobbyRow[];
      late: Late[];
      /** Open to walk-ins right now. */
      free: TableId[];
    });
export type SessionTimetable = Extract<LobbyTimetable, { kind: 'session' }>;

/** The halls that have tables or meetings, by name. */
export function hallsOf(state: State): string[] {
  const halls = new Set(state.index.tables.keys('hall'));
  for (const session of meetingSessions(state)) if (session.hall !== null) halls.add(session.hall);
  return [...halls].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/**
 * The wall of `hall` from one look to the next: its session of meetings that is on, or else the next one of this day. One
 * whose last meetings overrun stays a while, until the next one of the hall begins.
 */
export function followLobbyTimetable(hall: string): Followed<LobbyTimetable> {
  const rowsOf = forEachKey(followRows);
  const ordered = whenOther(byNumber);
  return follow((state, clock) => {
    const event = theEvent(state);
    const today = todayBy(state, clock);
    if (event === null || today === null) return { kind: 'no-event' };
    const frame: Hall = { hall, event, announcements: announcementsInForce(state, clock) };
    const sessions = meetingSessions(state, { day: today, hall });
    const session = sessionOn(state, sessions, clock);
    if (!session) {
      const next = nextSession(state, hall, clock);
      return { ...frame, kind: sessions.length === 0 ? 'no-session-today' : 'over-today', next };
    }
    const rows = rowsOf(session.id)(ordered(tablesIn(state, hall)), state, clock);
    return { ...frame, ...sessionPart(state, session, rows, clock) };
  });
}

/** The wall of `hall` at `now`. */
export function lobbyTimetable(state: State, hall: string, now: Instant): LobbyTimetable {
  return followLobbyTimetable(hall)(state, now);
}

/** The announcements that are on the wall, the newest first. */
function announcementsInForce(state: State, clock: Clock): Announcement[] {
  return [...state.announcements.values()]
    .filter(({ to }) => to.kind !== 'table')
    .filter(({ until }) => until === null || !clock.hasCome(until))
    .sort((a, b) => b.at - a.at || a.id.localeCompare(b.id));
}

/** Of the sessions that are not over, the one that began last; before any has begun, the first. */
function sessionOn(state: State, sessions: readonly Session[], clock: Clock): Session | undefined {
  const left = sessions.filter((one) => !clock.hasCome(endOf(state, one)) || lingers(state, one, clock));
  return left.findLast(({ start }) => clock.hasCome(start)) ?? left[0];
}

type SessionPart = Omit<SessionTimetable, keyof Hall>;

function sessionPart(state: State, session: Session, rows: readonly LobbyRow[], clock: Clock): SessionPart {
  const slots = slotsNow(state, session, null);
  const current = slots.findIndex(({ start, end }) => clock.hasCome(start) && !clock.hasCome(end));
  return {
    kind: 'session',
    session,
    slots,
    currentSlot: current < 0 ? null : current,
    nextSlot: slots.find(({ start }) => !clock.hasCome(start)) ?? null,
    rows,
    late: rows.flatMap(lateOf),
    free: rows.filter((row) => row.now?.kind === 'open').map((row) => row.table),
  };
}

/** T2 before T10. */
function byNumber(tables: readonly Table[]): readonly Table[] {
  return [...tables].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
}

function followRows(id: SessionId): FollowedEach<Table, LobbyRow> {
  return followEach(
    (table) => table.id,
    (table, state, clock) => {
      const session = state.sessions.get(id);
      const sources = { state, clock, graceMinutes: theEvent(state)?.graceMinutes ?? 0 };
      return rowOf(sources, table, session ? slotsNow(state, session, table.id) : []);
    },
  );
}

function rowOf(sources: CellSources, table: Table, slots: readonly Slot[]): LobbyRow {
  const { state, clock } = sources;
  const cells = slots.map((slot) => lobbyCell(sources, table, slot));
  const isOn = ({ start, end }: LobbyCell) => clock.hasCome(start) && !clock.hasCome(end);
  const current = cells.find(isRunning) ?? cells.find(isOn) ?? null;
  const next =
    cells.find((cell) => cell !== current && (!clock.hasCome(cell.start) || isWaiting(cell))) ?? null;
  return {
    table: table.id,
    host: (table.host && state.companies.get(table.host)) ?? null,
    cells,
    now: current,
    next,
  };
}

function isRunning(cell: LobbyCell): boolean {
  return cell.kind === 'meeting' && ['running', 'last-minutes', 'over-time'].includes(cell.stage.kind);
}

function isWaiting(cell: LobbyCell): boolean {
  return cell.kind === 'meeting' && cell.stage.kind === 'waiting';
}

function lateOf({ table, now }: LobbyRow): Late[] {
  if (now?.kind !== 'meeting') return [];
  const { meeting, stage } = now;
  if (stage.kind === 'over-time') return [{ table, meeting, kind: 'over-time', minutes: stage.minutesOver }];
  if (stage.kind !== 'waiting' || !stage.isLate) return [];
  return [{ table, meeting, kind: 'not-started', minutes: stage.minutesOver }];
}

function lingers(state: State, session: Session, clock: Clock): boolean {
  if (clock.hasCome(plusMinutes(endOf(state, session), lingerMinutes))) return false;
  return meetingsIn(state, session.id).some(({ status }) => status.kind === 'running');
}

function nextSession(state: State, hall: string, clock: Clock): NextSession | null {
  const session = meetingSessions(state, { hall }).find(({ start }) => !clock.hasCome(start));
  return session ? { day: session.day, start: session.start } : null;
}
