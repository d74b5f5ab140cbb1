import type { Same } from '../create-texts.ts';
import type { startEn } from '../en/start.ts';

export const startJa: Same<typeof startEn> = {
  title: 'この端末の役割を選んでください',
  intro: 'ロビー表示はどなたでも開けます。そのほかはスタッフが最初に一度設定します。',
  setUpNow: 'サーバーの設定コードで開いています。パスフレーズなしで設定できます。',
  pair: 'コードで登録',
  pairWhat: 'コードはスタッフデスクの「画面」で発行します。この端末がその画面になります。',
  pairCode: 'コード',
  pairDo: '登録する',
  pairing: '登録しています…',
  kiosk: '受付キオスク',
  kioskWhat: '名札で受付し、本日の予定を確認します。',
  table: 'テーブル表示',
  tableWhat: 'テーブルのタブレット。お相手、残り時間、次の商談。',
  chooseTable: 'テーブルを選択',
  lobby: 'ロビー表示',
  lobbyWhat: '壁の画面。今どこへ、遅れ、空いているテーブル。',
  chooseHall: '会場を選択',
  desk: 'スタッフデスク',
  deskWhat: '未着の確認、進行表、当日予約、お知らせ。',
  badges: '名札',
  badgesWhat: '名札をまとめて、または1枚ずつ印刷します。',
  check: '会場点検',
  checkWhat: '開場前に、この端末のカメラ・音・スキャナー・通信を確かめます。',
  open: '開く',
};
