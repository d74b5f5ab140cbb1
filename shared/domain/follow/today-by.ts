import { theEvent } from '../queries/the-event.ts';
import type { State } from '../state.ts';
import { type Day, dayOf, endOfDay } from '../time.ts';
import type { Clock } from './clock.ts';

/** The calendar day at the event by `clock`, which hears of the midnight at which it ends; null while there is no event. */
export function todayBy(state: State, clock: Clock): Day | null {
  const event = theEvent(state);
  if (event === null) return null;
  clock.noteUntil(endOfDay(clock.now, event.timeZone));
  return dayOf(clock.now, event.timeZone);
}
