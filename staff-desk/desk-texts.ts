import { common } from '../shared/screen/texts/common-texts.ts';
import { deskEn } from '../shared/screen/texts/en/desk.ts';
import { deskFloorEn } from '../shared/screen/texts/en/desk-floor.ts';
import { registerEn, toolsEn } from '../shared/screen/texts/en/desk-tools.ts';
import { deskFloorJa } from '../shared/screen/texts/ja/desk-floor.ts';
import { registerJa, toolsJa } from '../shared/screen/texts/ja/desk-tools.ts';
import { deskJa } from '../shared/screen/texts/ja/desk.ts';
import type { Texts } from '../shared/screen/texts/create-texts.ts';

export const deskCatalogues = {
  en: { ...common.en, desk: deskEn, floor: deskFloorEn, tools: toolsEn, register: registerEn },
  ja: { ...common.ja, desk: deskJa, floor: deskFloorJa, tools: toolsJa, register: registerJa },
};
export type DeskTexts = Texts<(typeof deskCatalogues)['en']>;
