import { common } from '../texts/common-texts.ts';
import type { Texts } from '../texts/create-texts.ts';
import { checkEn } from '../texts/en/check.ts';
import { checkJa } from '../texts/ja/check.ts';

/** The sentences of the venue check alone, for a screen that shows its results among other things. */
export const check = { en: { check: checkEn }, ja: { check: checkJa } } as const;
export type CheckTexts = Texts<(typeof check)['en']>;

export const checkCatalogues = { en: { ...common.en, ...check.en }, ja: { ...common.ja, ...check.ja } };
export type CheckPageTexts = Texts<(typeof checkCatalogues)['en']>;
