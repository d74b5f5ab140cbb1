import type { Day } from '../../shared/domain/time.ts';
import type { Language } from '../../shared/screen/texts/create-texts.ts';

/** A calendar day in a narrow field, as the board's buttons have it: `2/15(月)`, `Mon, 2/15`. */
export function shortDay(day: Day, language: Language): string {
  // A day has no time zone: it is written as midnight UTC and read as such.
  const options = { month: 'numeric', day: 'numeric', weekday: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language, options).format(new Date(`${day}T00:00:00Z`));
}
