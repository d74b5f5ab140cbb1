import { commonEn } from './en/common.ts';
import { commonJa } from './ja/common.ts';
import type { Texts } from './create-texts.ts';

/** The sentences that every screen has under the name `common`. */
export const common = { en: { common: commonEn }, ja: { common: commonJa } } as const;
export type CommonTexts = Texts<(typeof common)['en']>;
