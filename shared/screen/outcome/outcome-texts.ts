import type { Texts } from '../texts/create-texts.ts';
import { outcomeEn } from './texts/en.ts';
import { outcomeJa } from './texts/ja.ts';

export const outcome = { en: { outcome: outcomeEn }, ja: { outcome: outcomeJa } } as const;
export type OutcomeTexts = Texts<(typeof outcome)['en']>;
