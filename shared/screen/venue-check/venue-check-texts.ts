import type { Texts } from '../texts/create-texts.ts';
import { venueCheckEn } from './texts/en.ts';
import { venueCheckJa } from './texts/ja.ts';

/** The sentences of the venue check that its page and the desk share. */
export const venueCheck = { en: { venueCheck: venueCheckEn }, ja: { venueCheck: venueCheckJa } } as const;
export type VenueCheckTexts = Texts<(typeof venueCheck)['en']>;
