import type { Same } from '../../../shared/screen/texts/create-texts.ts';
import type { badgesEn } from './en.ts';

export const badgesJa: Same<typeof badgesEn> = {
  title: '名札',
  all: 'すべて',
  hosts: 'ホスト',
  guests: 'ゲスト',
  find: 'お名前または会社名',
  print: '名札{{count}}枚を印刷',
  only: '{{company}} のみ表示',
  showAll: 'すべての名札を表示',
  none: '該当する名札がありません。条件を変えるか、先にイベントを取り込んでください。',
  desk: 'スタッフデスク',
  failed: '画像を取得できませんでした。もう一度お試しください。',
};
