import { common } from '../shared/screen/texts/common-texts.ts';
import { startEn } from './texts/en.ts';
import { startJa } from './texts/ja.ts';

export const startTexts = { en: { ...common.en, start: startEn }, ja: { ...common.ja, start: startJa } };
