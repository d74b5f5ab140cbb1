import type { Instant } from '../../shared/domain/time.ts';
import type { WalkInReason } from '../../shared/domain/views/walk-in-choices.ts';
import { languageName } from '../../shared/screen/texts/names.ts';
import type { KioskTexts } from '../kiosk-texts.ts';

/** One and several are worded differently. */
export function grammar(count: number): 'one' | 'more' {
  return count === 1 ? 'one' : 'more';
}

/** Names of languages in the reader's language, as a list. */
export function languageNames(texts: KioskTexts, tags: readonly string[]): string {
  const language = texts.language.value;
  return tags.map((tag) => languageName(tag, language)).join(' · ');
}

/** Why a company may suit, in a few words. */
export function sayReason(texts: KioskTexts, reason: WalkInReason, time: (at: Instant) => string): string {
  switch (reason.code) {
    case 'free-now':
      return texts.say('kiosk.walkIn.reason.free-now', { time: time(reason.until) });
    case 'free-from':
    case 'missed':
      return texts.say(`kiosk.walkIn.reason.${reason.code}`, { time: time(reason.start) });
    case 'both-speak':
      return texts.say('kiosk.walkIn.reason.both-speak', {
        languages: languageNames(texts, reason.languages),
      });
    case 'interpreter':
      return texts.say('kiosk.walkIn.reason.interpreter', {
        name: reason.name,
        languages: languageNames(texts, reason.languages),
      });
    case 'others-wait':
      return texts.say(`kiosk.walkIn.reason.others-wait.${grammar(reason.count)}`, { number: reason.count });
    default:
      return texts.say(`kiosk.walkIn.reason.${reason.code}`);
  }
}

/** When a company is free; the other reasons stand beside it. */
export function isTime({ code }: WalkInReason): boolean {
  return code === 'free-now' || code === 'free-from';
}
