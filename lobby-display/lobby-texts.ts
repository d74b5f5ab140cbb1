import { common } from '../shared/screen/texts/common-texts.ts';
import { lobbyEn } from './texts/en.ts';
import { lobbyJa } from './texts/ja.ts';
import type { Texts } from '../shared/screen/texts/create-texts.ts';

export const lobbyCatalogues = { en: { ...common.en, lobby: lobbyEn }, ja: { ...common.ja, lobby: lobbyJa } };
export type LobbyTexts = Texts<(typeof lobbyCatalogues)['en']>;
