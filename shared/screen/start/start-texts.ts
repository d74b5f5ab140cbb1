import { common } from '../texts/common-texts.ts';
import { startEn } from '../texts/en/start.ts';
import { startJa } from '../texts/ja/start.ts';

export const startTexts = { en: { ...common.en, start: startEn }, ja: { ...common.ja, start: startJa } };
