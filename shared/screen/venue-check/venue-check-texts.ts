import { common } from '../texts/common-texts.ts';
import type { Texts } from '../texts/create-texts.ts';
import { venueCheckEn } from '../texts/en/venue-check.ts';
import { venueCheckJa } from '../texts/ja/venue-check.ts';

/** The sentences of the venue check alone, for a screen that shows its results among other things. */
export const venueCheck = { en: { venueCheck: venueCheckEn }, ja: { venueCheck: venueCheckJa } } as const;
export type VenueCheckTexts = Texts<(typeof venueCheck)['en']>;

export const venueCheckCatalogues = {
  en: { ...common.en, ...venueCheck.en },
  ja: { ...common.ja, ...venueCheck.ja },
};
export type VenueCheckPageTexts = Texts<(typeof venueCheckCatalogues)['en']>;
