import type { Language } from './create-texts.ts';

/** `?lang=` first, then what the browser asks for, then Japanese: the events take place in Japan. */
export function wantedLanguage({ location, navigator }: Pick<Window, 'location' | 'navigator'>): Language {
  const asked = new URLSearchParams(location.search).get('lang');
  if (asked === 'ja' || asked === 'en') return asked;
  return navigator.language.startsWith('en') ? 'en' : 'ja';
}
