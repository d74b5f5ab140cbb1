import type { Same } from '../../../shared/screen/texts/create-texts.ts';
import type { offlineEn } from '../en/offline.ts';

export const offlineJa: Same<typeof offlineEn> = {
  noted: '{{time}} に受け付けた旨を控えました。接続が戻りしだい確定します。',
  notedHint: 'ただいま会場サーバーにつながりません。このままお進みください。あとはスタッフが確認いたします。',
  planAsOf: '{{time}} 現在の予定',
  planTooOld:
    '商談の予定が変わっている場合があります。スタッフデスクでご確認いただくか、紙の予定表をご覧ください。',
  noBooking: '接続が戻るまで、商談の予約はできません。',
  notKnownTitle: 'この端末では確認できません',
  notKnown: '接続が切れているため、この名札を確認できません。スタッフデスクへお越しください。',
  waitingOne: '確定待ちの受付が{{count}}件あります。',
  waitingMany: '確定待ちの受付が{{count}}件あります。',
  setAside:
    '確定できず、スタッフデスクへの連絡もできませんでした:{{who}}。スタッフデスクへお知らせください。',
};
