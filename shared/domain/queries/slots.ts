import type { SessionId, TableId } from '../ids.ts';
import type { Session } from '../records/session.ts';
import type { Table } from '../records/table.ts';
import { type State, lookUp } from '../state.ts';
import { type Day, type Instant, minuteMs, plusMinutes } from '../time.ts';

/** One meeting-length of a `meetings` session, from `start` (inclusive) to `end` (exclusive). */
export type Slot = { session: SessionId; start: Instant; end: Instant };

/** The slots of a session as the programme has them, in order: only whole ones, none for a session without meetings. */
export function slotsOf(session: Session): Slot[] {
  if (session.kind !== 'meetings' || session.slotMinutes === null) return [];
  const minutes = session.slotMinutes;
  const count = Math.floor((session.end - session.start) / (minutes * minuteMs));
  return Array.from({ length: count }, (_, index) => ({
    session: session.id,
    start: plusMinutes(session.start, index * minutes),
    end: plusMinutes(session.start, (index + 1) * minutes),
  }));
}

/**
 * The slots of a session as they are now, shifts included, in the order of the programme: those of `table`, or those of
 * the whole hall when `table` is null. The slot at an index is the same slot everywhere, though its time may differ.
 */
export function slotsNow(state: State, session: Session, table: TableId | null): Slot[] {
  const slots = slotsOf(session);
  const shifts = lookUp(state, 'shifts', 'session', session.id).filter(
    (shift) => shift.table === null || shift.table === table,
  );
  if (shifts.length === 0) return slots;
  return slots.map((slot) => {
    const minutes = shifts
      .filter((shift) => shift.from <= slot.start)
      .reduce((sum, shift) => sum + shift.minutes, 0);
    return { ...slot, start: plusMinutes(slot.start, minutes), end: plusMinutes(slot.end, minutes) };
  });
}

/** When the last slot of the session ends, shifts of the whole hall included; the programme's end when that is later. */
export function endOf(state: State, session: Session): Instant {
  const last = slotsNow(state, session, null).at(-1);
  return last && last.end > session.end ? last.end : session.end;
}

/** The sessions of a day of any kind, by their start. */
export function sessionsOn(state: State, day: Day): readonly Session[] {
  return lookUp(state, 'sessions', 'day', day);
}

/** The sessions in which companies meet, by their start; of one day or hall when given. */
export function meetingSessions(state: State, { day, hall }: { day?: Day; hall?: string } = {}): Session[] {
  return sessionsOf(state, day, hall)
    .filter((session) => session.kind === 'meetings')
    .filter(
      (session) =>
        (day === undefined || session.day === day) && (hall === undefined || session.hall === hall),
    )
    .sort((a, b) => a.start - b.start);
}

function sessionsOf(state: State, day: Day | undefined, hall: string | undefined): readonly Session[] {
  if (hall !== undefined) return lookUp(state, 'sessions', 'hall', hall);
  return day === undefined ? [...state.sessions.values()] : sessionsOn(state, day);
}

/** All slots of `table` in the sessions of its hall, shifts included, by session; of one day when given. */
export function slotsOfTable(state: State, table: Table, day?: Day): Slot[] {
  const sessions = meetingSessions(
    state,
    day === undefined ? { hall: table.hall } : { hall: table.hall, day },
  );
  return sessions.flatMap((session) => slotsNow(state, session, table.id));
}

/** The slot that begins at `start` at `table`, in a session of the table's hall; null where there is none. */
export function slotAt(state: State, table: Table, start: Instant): Slot | null {
  return slotsOfTable(state, table).find((slot) => slot.start === start) ?? null;
}

/** The tables of a hall, in the order of the programme. */
export function tablesIn(state: State, hall: string | null): readonly Table[] {
  return hall === null ? [] : lookUp(state, 'tables', 'hall', hall);
}
