import { outcome } from '../shared/screen/outcome/outcome-texts.ts';
import { registration } from '../shared/screen/registration/registration-texts.ts';
import { common } from '../shared/screen/texts/common-texts.ts';
import type { Texts } from '../shared/screen/texts/create-texts.ts';
import { kioskAnswersEn } from './texts/en/answers.ts';
import { kioskDoorEn } from './texts/en/door.ts';
import { kioskEn } from './texts/en/kiosk.ts';
import { offlineEn } from './texts/en/offline.ts';
import { kioskAnswersJa } from './texts/ja/answers.ts';
import { kioskDoorJa } from './texts/ja/door.ts';
import { kioskJa } from './texts/ja/kiosk.ts';
import { offlineJa } from './texts/ja/offline.ts';

/** Forms that the kiosk shares with other screens bring their own sentences. */
export const kioskCatalogues = {
  en: {
    ...common.en,
    ...outcome.en,
    ...registration.en,
    kiosk: { ...kioskEn, door: kioskDoorEn, answers: kioskAnswersEn },
    offline: offlineEn,
  },
  ja: {
    ...common.ja,
    ...outcome.ja,
    ...registration.ja,
    kiosk: { ...kioskJa, door: kioskDoorJa, answers: kioskAnswersJa },
    offline: offlineJa,
  },
};
export type KioskTexts = Texts<(typeof kioskCatalogues)['en']>;
