import { commonEn } from './en.ts';
import { commonJa } from './ja.ts';
import type { Texts } from './create-texts.ts';

/** The sentences that every screen has under the name `common`. */
export const common = { en: { common: commonEn }, ja: { common: commonJa } } as const;
export type CommonTexts = Texts<(typeof common)['en']>;
