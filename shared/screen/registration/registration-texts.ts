import type { Texts } from '../texts/create-texts.ts';
import { registerEn } from './texts/en.ts';
import { registerJa } from './texts/ja.ts';

export const registration = { en: { register: registerEn }, ja: { register: registerJa } } as const;
export type RegistrationTexts = Texts<(typeof registration)['en']>;
