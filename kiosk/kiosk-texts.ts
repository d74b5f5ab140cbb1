import { common } from '../shared/screen/texts/common-texts.ts';
import { kioskAnswersEn } from '../shared/screen/texts/en/kiosk-answers.ts';
import { kioskDoorEn } from '../shared/screen/texts/en/kiosk-door.ts';
import { kioskEn } from '../shared/screen/texts/en/kiosk.ts';
import { offlineEn } from '../shared/screen/texts/en/offline.ts';
import { outcomeEn } from '../shared/screen/texts/en/outcome.ts';
import { registerEn } from '../shared/screen/texts/en/registration.ts';
import { kioskAnswersJa } from '../shared/screen/texts/ja/kiosk-answers.ts';
import { kioskDoorJa } from '../shared/screen/texts/ja/kiosk-door.ts';
import { kioskJa } from '../shared/screen/texts/ja/kiosk.ts';
import { offlineJa } from '../shared/screen/texts/ja/offline.ts';
import { outcomeJa } from '../shared/screen/texts/ja/outcome.ts';
import { registerJa } from '../shared/screen/texts/ja/registration.ts';
import type { Texts } from '../shared/screen/texts/create-texts.ts';

/** Forms that the kiosk shares with other screens bring their own sentences. */
export const kioskCatalogues = {
  en: {
    ...common.en,
    kiosk: { ...kioskEn, door: kioskDoorEn, answers: kioskAnswersEn },
    offline: offlineEn,
    outcome: outcomeEn,
    register: registerEn,
  },
  ja: {
    ...common.ja,
    kiosk: { ...kioskJa, door: kioskDoorJa, answers: kioskAnswersJa },
    offline: offlineJa,
    outcome: outcomeJa,
    register: registerJa,
  },
};
export type KioskTexts = Texts<(typeof kioskCatalogues)['en']>;
