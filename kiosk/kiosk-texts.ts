import { common } from '../shared/screen/texts/common-texts.ts';
import { kioskEn } from '../shared/screen/texts/en/kiosk.ts';
import { kioskJa } from '../shared/screen/texts/ja/kiosk.ts';
import type { Texts } from '../shared/screen/texts/create-texts.ts';

export const kioskCatalogues = { en: { ...common.en, kiosk: kioskEn }, ja: { ...common.ja, kiosk: kioskJa } };
export type KioskTexts = Texts<(typeof kioskCatalogues)['en']>;
