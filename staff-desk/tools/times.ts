import type { TableId } from '../../shared/domain/ids.ts';
import { type Slot, endOf, meetingSessions, slotsNow } from '../../shared/domain/queries/slots.ts';
import { eventDays, todayOf } from '../../shared/domain/queries/the-event.ts';
import type { Session } from '../../shared/domain/records/session.ts';
import type { State } from '../../shared/domain/state.ts';
import { type Day, type Instant, instantOf } from '../../shared/domain/time.ts';

/** The sessions of meetings that are not over, by their start. */
export function sessionsToCome(state: State, now: Instant): Session[] {
  return meetingSessions(state).filter((session) => now < endOf(state, session));
}

/** The slots of a session that are not over, at `table` or in the whole hall, in order. */
export function slotsToCome(state: State, session: Session, table: TableId | null, now: Instant): Slot[] {
  return slotsNow(state, session, table).filter(({ end }) => now < end);
}

/** The slot that is offered first: the next to begin, or else the one that has. */
export function nextSlotOf(slots: readonly Slot[], now: Instant): Slot | null {
  return slots.find(({ start }) => now < start) ?? slots[0] ?? null;
}

/** Today and the days of the event that come after it. */
export function daysToCome(state: State, now: Instant): Day[] {
  const today = todayOf(state, now);
  return eventDays(state).filter((day) => today !== null && day >= today);
}

/** What a field for a time of day holds, as an instant on `day`; null while it holds none. */
export function instantOn(day: Day | null, clockTime: string, timeZone: string): Instant | null {
  if (day === null || !/^([01]\d|2[0-3]):[0-5]\d$/.test(clockTime)) return null;
  return instantOf(day, clockTime, timeZone);
}
