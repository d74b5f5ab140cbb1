import { meetingsIn } from '../queries/meetings.ts';
import type { MeetingId, TableId } from '../ids.ts';
import { type Slot, endOf, meetingSessions, slotsNow, tablesIn } from '../queries/slots.ts';
import { theEvent, todayOf } from '../queries/the-event.ts';
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
 * A table of the hall: its slots in order, what is there now and what comes after it. `now` is a meeting that runs, though
 * its slot be another, or else the current slot; null before the session and after it.
 */
export type LobbyRow = {
  table: TableId;
  host: Company | null;
  cells: LobbyCell[];
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
      slots: Slot[];
      /** From 0; null before the first and after the last. */
      currentSlot: number | null;
      /** The slot that begins next; null in the last one. */
      nextSlot: Slot | null;
      rows: LobbyRow[];
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

/** The announcements that are on the wall at `now`, the newest first. */
export function announcementsInForce(state: State, now: Instant): Announcement[] {
  return [...state.announcements.values()]
    .filter(({ to }) => to.kind !== 'table')
    .filter((announcement) => announcement.until === null || now < announcement.until)
    .sort((a, b) => b.at - a.at || a.id.localeCompare(b.id));
}

/** The wall of `hall` at `now`: its session of meetings that is on, or else the next one of this day. */
export function lobbyTimetable(state: State, hall: string, now: Instant): LobbyTimetable {
  const event = theEvent(state);
  const today = todayOf(state, now);
  if (event === null || today === null) return { kind: 'no-event' };
  const frame: Hall = { hall, event, announcements: announcementsInForce(state, now) };
  const sessions = meetingSessions(state, { day: today, hall });
  const session = sessions.find((one) => now < endOf(state, one) || lingers(state, one, now));
  if (!session) {
    const next = nextSession(state, hall, now);
    return { ...frame, kind: sessions.length === 0 ? 'no-session-today' : 'over-today', next };
  }
  const slots = slotsNow(state, session, null);
  const current = slots.findIndex((slot) => slot.start <= now && now < slot.end);
  const sources = { state, graceMinutes: event.graceMinutes, now };
  const rows = tablesOf(state, hall).map((table) => rowOf(sources, table, session));
  return {
    ...frame,
    kind: 'session',
    session,
    slots,
    currentSlot: current < 0 ? null : current,
    nextSlot: slots.find((slot) => now < slot.start) ?? null,
    rows,
    late: rows.flatMap(lateOf),
    free: rows.filter((row) => row.now?.kind === 'open').map((row) => row.table),
  };
}

function tablesOf(state: State, hall: string): Table[] {
  return [...tablesIn(state, hall)].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
}

function rowOf(sources: CellSources, table: Table, session: Session): LobbyRow {
  const { state, now } = sources;
  const cells = slotsNow(state, session, table.id).map((slot) => lobbyCell(sources, table, slot));
  const current = cells.find(isRunning) ?? cells.find((cell) => cell.start <= now && now < cell.end) ?? null;
  const next = cells.find((cell) => cell !== current && (now < cell.start || isWaiting(cell))) ?? null;
  return {
    table: table.id,
    host: (table.host && state.companies.get(table.host)) ?? null,
    cells,
    now: current,
    next,
  };
}

function isRunning(cell: LobbyCell): boolean {
  return cell.kind === 'meeting' && ['running', 'last-minutes', 'over-time'].includes(cell.standing.kind);
}

function isWaiting(cell: LobbyCell): boolean {
  return cell.kind === 'meeting' && cell.standing.kind === 'waiting';
}

function lateOf({ table, now }: LobbyRow): Late[] {
  if (now?.kind !== 'meeting') return [];
  const { meeting, standing } = now;
  if (standing.kind === 'over-time')
    return [{ table, meeting, kind: 'over-time', minutes: standing.minutesOver }];
  if (standing.kind !== 'waiting' || !standing.isLate) return [];
  return [{ table, meeting, kind: 'not-started', minutes: standing.minutesOver }];
}

function lingers(state: State, session: Session, now: Instant): boolean {
  if (plusMinutes(endOf(state, session), lingerMinutes) <= now) return false;
  return meetingsIn(state, session.id).some(({ status }) => status.kind === 'running');
}

function nextSession(state: State, hall: string, now: Instant): NextSession | null {
  const session = meetingSessions(state, { hall }).find((one) => now < one.start);
  return session ? { day: session.day, start: session.start } : null;
}
