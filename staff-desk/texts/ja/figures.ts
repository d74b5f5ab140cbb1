import type { Same } from '../../../shared/screen/texts/create-texts.ts';
import type { answersEn, tallyEn } from '../en/figures.ts';

export const tallyJa: Same<typeof tallyEn> = {
  title: '集計',
  booked: '予約',
  held: '実施',
  toCome: 'これから',
  walkIns: 'うち飛び込み',
  guestAbsent: 'ゲスト不在',
  hostAbsent: 'ホスト不在',
  cancelled: '中止',
  unsaid: '報告なし',
  all: '全テーブル',
  table: 'テーブル',
  none: 'この日の商談はありません。',
  share: '{{booked}}件中 {{held}}件を実施',
};

export const answersJa: Same<typeof answersEn> = {
  title: '未回答（{{count}}）',
  none: '未回答はありません。',
  party: { guest: 'ゲスト', host: 'ホスト', interpreter: '通訳' },
  followUp: 'フォローアップ対象（{{count}}）',
  noFollowUp: 'フォローアップ対象はまだありません。',
  level: 'レベル{{level}}',
};
