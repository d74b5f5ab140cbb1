import { common } from '../shared/screen/texts/common-texts.ts';
import { lobbyEn } from '../shared/screen/texts/en/lobby.ts';
import { lobbyJa } from '../shared/screen/texts/ja/lobby.ts';
import type { Texts } from '../shared/screen/texts/create-texts.ts';

export const lobbyCatalogues = { en: { ...common.en, lobby: lobbyEn }, ja: { ...common.ja, lobby: lobbyJa } };
export type LobbyTexts = Texts<(typeof lobbyCatalogues)['en']>;
