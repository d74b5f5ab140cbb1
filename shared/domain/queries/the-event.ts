import type { EventFacts } from '../records/event.ts';
import type { State } from '../state.ts';
import { type Day, type Instant, dayOf } from '../time.ts';

/** The event that this venue holds; null before the organiser's workbook was read. */
export function theEvent(state: State): EventFacts | null {
  for (const event of state.events.values()) return event;
  return null;
}

/** The calendar day at the event at `now`; null while there is no event. */
export function todayOf(state: State, now: Instant): Day | null {
  const event = theEvent(state);
  return event && dayOf(now, event.timeZone);
}

/** The days on which the event has a session of any kind, in order. */
export function eventDays(state: State): Day[] {
  const { sessions } = state.index;
  return [...new Set(sessions.keys('day'))].sort() as Day[];
}
