import { outcome } from '../shared/screen/outcome/outcome-texts.ts';
import { common } from '../shared/screen/texts/common-texts.ts';
import type { Texts } from '../shared/screen/texts/create-texts.ts';
import { tableEn } from './texts/en.ts';
import { tableJa } from './texts/ja.ts';

export const tableCatalogues = {
  en: { ...common.en, ...outcome.en, table: tableEn },
  ja: { ...common.ja, ...outcome.ja, table: tableJa },
};
export type TableTexts = Texts<(typeof tableCatalogues)['en']>;
