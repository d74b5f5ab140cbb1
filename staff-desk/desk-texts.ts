import { venueCheck } from '../shared/screen/venue-check/venue-check-texts.ts';
import { common } from '../shared/screen/texts/common-texts.ts';
import { deskEn } from '../shared/screen/texts/en/desk.ts';
import { deskFloorEn } from '../shared/screen/texts/en/desk-floor.ts';
import { registeredEn, toolsEn } from '../shared/screen/texts/en/desk-tools.ts';
import { registerEn } from '../shared/screen/texts/en/registration.ts';
import { deskFloorJa } from '../shared/screen/texts/ja/desk-floor.ts';
import { registeredJa, toolsJa } from '../shared/screen/texts/ja/desk-tools.ts';
import { deskJa } from '../shared/screen/texts/ja/desk.ts';
import { registerJa } from '../shared/screen/texts/ja/registration.ts';
import type { Texts } from '../shared/screen/texts/create-texts.ts';

export const deskCatalogues = {
  en: {
    ...common.en,
    ...venueCheck.en,
    desk: deskEn,
    floor: deskFloorEn,
    tools: toolsEn,
    register: registerEn,
    registered: registeredEn,
  },
  ja: {
    ...common.ja,
    ...venueCheck.ja,
    desk: deskJa,
    floor: deskFloorJa,
    tools: toolsJa,
    register: registerJa,
    registered: registeredJa,
  },
};
export type DeskTexts = Texts<(typeof deskCatalogues)['en']>;
