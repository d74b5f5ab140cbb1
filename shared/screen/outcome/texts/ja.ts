import type { Same } from '../../texts/create-texts.ts';
import type { outcomeEn } from './en.ts';

export const outcomeJa: Same<typeof outcomeEn> = {
  howWasIt: '商談はいかがでしたか',
  level: {
    l1: '関心なし',
    l2: '関心あり（情報交換のみ）',
    l3: '強い関心あり（相互訪問を約束）',
    l4: '成約の見込みあり',
    l5: 'その場で契約・調印',
  },
  business: '取引につながる見込みはありますか',
  yes: 'はい',
  no: 'いいえ',
  amount: 'おおよその金額（円・空欄可）',
  note: 'ひとこと（空欄可）',
  send: '送信',
  skip: '回答しない',
  sending: 'お待ちください…',
  onlyStaff: '回答は主催者だけが読みます。',
};
