import { common } from '../../shared/screen/texts/common-texts.ts';
import { badgesEn } from './texts/en.ts';
import { badgesJa } from './texts/ja.ts';

export const badgesCatalogues = {
  en: { ...common.en, badges: badgesEn },
  ja: { ...common.ja, badges: badgesJa },
};
