import type { Day } from '../../domain/time.ts';
import type { Language } from './create-texts.ts';

/** A calendar day as people say it, with its weekday: `2月16日(火)`, `Tuesday 16 February`. */
export function dayName(day: Day, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
    weekday: language === 'ja' ? 'short' : 'long',
    day: 'numeric',
    month: 'long',
    // A day has no time zone: it is written as midnight UTC and read as such.
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
