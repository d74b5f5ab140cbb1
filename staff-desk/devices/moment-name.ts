import { theEvent } from '../../shared/domain/queries/the-event.ts';
import type { State } from '../../shared/domain/state.ts';
import { type Instant, clockTimeOf, dayOf } from '../../shared/domain/time.ts';
import type { Language } from '../../shared/screen/texts/create-texts.ts';
import { dayName } from '../../shared/screen/texts/day-name.ts';
import type { DeskTexts } from '../desk-texts.ts';

/** A moment in the event's time zone: the time alone when it is of the same day as `now`, else with its day. */
export function momentName(at: Instant, now: Instant, state: State, language: Language): string {
  const timeZone = theEvent(state)?.timeZone ?? 'UTC';
  const time = clockTimeOf(at, timeZone);
  const day = dayOf(at, timeZone);
  return day === dayOf(now, timeZone) ? time : `${dayName(day, language)} ${time}`;
}

/** How long nothing was heard: in seconds up to two minutes, then in minutes. */
export function silenceName(seconds: number, texts: DeskTexts): string {
  if (seconds < 120) return texts.say('desk.devices.heardSeconds', { seconds });
  return texts.say('desk.devices.heardMinutes', { minutes: Math.floor(seconds / 60) });
}
