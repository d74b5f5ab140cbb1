import type { Same } from '../../texts/create-texts.ts';
import type { registerEn } from './en.ts';

export const registerJa: Same<typeof registerEn> = {
  company: '企業',
  name: '会社名（英字）',
  nameJa: '会社名（日本語）',
  country: '国・地域',
  sector: '業種',
  employees: '従業員数',
  capital: '資本金（円）',
  kind: '事業の区分',
  kindUnknown: '未確認',
  kinds: { manufacturing: '製造業', services: 'サービス業', retail: '小売業' },
  advice: {
    eligible: '規模の条件を満たしています。',
    'too-large':
      '規模の上限（{{employees}}人または{{capital}}円）を超えています。主催者にご確認ください。登録はできます。',
    unknown: '{{employees}}人以下または{{capital}}円以下の、どちらかで対象になります。',
  },
  person: '{{number}}人目',
  personName: 'お名前',
  kana: 'フリガナ',
  latin: '英字表記',
  position: '役職',
  languages: '言語',
  email: 'メール',
  phone: '電話',
  addPerson: '人を追加',
  removePerson: 'この人を外す',
  give: '登録して受付する',
  wrong: {
    company: '会社名を入力してください。',
    person: '{{number}}人目のお名前を入力してください。',
    employees: '従業員数は整数で入力するか、空欄にしてください。',
    capital: '資本金は円単位の整数で入力するか、空欄にしてください。',
    other: '長すぎるか、印刷できない文字があります。入力をご確認ください。',
  },
  done: '登録しました',
  doneId: '{{company}} は {{id}} です。',
  print: '名札を印刷',
};
