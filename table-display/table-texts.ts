import { common } from '../shared/screen/texts/common-texts.ts';
import { tableEn } from '../shared/screen/texts/en/table.ts';
import { tableJa } from '../shared/screen/texts/ja/table.ts';
import type { Texts } from '../shared/screen/texts/create-texts.ts';

export const tableCatalogues = { en: { ...common.en, table: tableEn }, ja: { ...common.ja, table: tableJa } };
export type TableTexts = Texts<(typeof tableCatalogues)['en']>;
