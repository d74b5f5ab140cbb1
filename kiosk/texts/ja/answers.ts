import type { Same } from '../../../shared/screen/texts/create-texts.ts';
import type { kioskAnswersEn } from '../en/answers.ts';

export const kioskAnswersJa: Same<typeof kioskAnswersEn> = {
  howWas: '{{company}} との商談はいかがでしたか',
  where: '{{time}} テーブル {{table}}',
  more: 'ほか{{count}}件',
  answer: '回答する',
  beforeYouGo: 'お帰りの前に',
  later: '今は回答しない',
  next: '次へ',
  thanks: 'ご回答ありがとうございました',
  myDay: '本日の予定',
};
