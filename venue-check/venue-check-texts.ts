import { common } from '../shared/screen/texts/common-texts.ts';
import type { Texts } from '../shared/screen/texts/create-texts.ts';
import { venueCheck } from '../shared/screen/venue-check/venue-check-texts.ts';
import { venueCheckPageEn } from './texts/en.ts';
import { venueCheckPageJa } from './texts/ja.ts';

export const venueCheckCatalogues = {
  en: { ...common.en, ...venueCheck.en, venueCheckPage: venueCheckPageEn },
  ja: { ...common.ja, ...venueCheck.ja, venueCheckPage: venueCheckPageJa },
};
export type VenueCheckPageTexts = Texts<(typeof venueCheckCatalogues)['en']>;
