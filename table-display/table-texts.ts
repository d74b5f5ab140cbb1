import { common } from '../shared/screen/texts/common-texts.ts';
import { tableEn } from '../shared/screen/texts/en/table.ts';
import { outcomeEn } from '../shared/screen/texts/en/outcome.ts';
import { outcomeJa } from '../shared/screen/texts/ja/outcome.ts';
import { tableJa } from '../shared/screen/texts/ja/table.ts';
import type { Texts } from '../shared/screen/texts/create-texts.ts';

export const tableCatalogues = {
  en: { ...common.en, table: tableEn, outcome: outcomeEn },
  ja: { ...common.ja, table: tableJa, outcome: outcomeJa },
};
export type TableTexts = Texts<(typeof tableCatalogues)['en']>;
