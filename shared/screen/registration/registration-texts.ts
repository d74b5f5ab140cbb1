import type { Texts } from '../texts/create-texts.ts';
import type { registerEn } from '../texts/en/registration.ts';

export type RegistrationTexts = Texts<{ register: typeof registerEn }>;
