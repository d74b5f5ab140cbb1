import { common } from '../../shared/screen/texts/common-texts.ts';
import { badgesEn } from '../../shared/screen/texts/en/badges.ts';
import { badgesJa } from '../../shared/screen/texts/ja/badges.ts';

export const badgesCatalogues = {
  en: { ...common.en, badges: badgesEn },
  ja: { ...common.ja, badges: badgesJa },
};
