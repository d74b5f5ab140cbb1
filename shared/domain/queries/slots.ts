import type { Session, Table } from '../event.ts';
import type { SessionId } from '../ids.ts';
import type { State } from '../state.ts';
import { minuteMs, plusMinutes, type Day, type Instant } from '../time.ts';

/** One meeting-length of a `meetings` session, from `start` (inclusive) to `end` (exclusive). */
export type Slot = { session: SessionId; start: Instant; end: Instant };

/** The slots of a session in order: only whole ones, none for a session that has no meetings. */
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

/** The sessions in which companies meet, by their start; of one day or hall when given. */
export function meetingSessions(state: State, { day, hall }: { day?: Day; hall?: string } = {}): Session[] {
  return [...state.sessions.values()]
    .filter((session) => session.kind === 'meetings')
    .filter(
      (session) =>
        (day === undefined || session.day === day) && (hall === undefined || session.hall === hall),
    )
    .sort((a, b) => a.start - b.start);
}

/** The slot that begins at `start` at `table`, in a session of the table's hall; null where there is none. */
export function slotAt(state: State, table: Table, start: Instant): Slot | null {
  for (const session of meetingSessions(state, { hall: table.hall })) {
    const slot = slotsOf(session).find((candidate) => candidate.start === start);
    if (slot) return slot;
  }
  return null;
}
