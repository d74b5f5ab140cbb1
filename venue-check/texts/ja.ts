import type { Same } from '../../shared/screen/texts/create-texts.ts';
import type { venueCheckPageEn } from './en.ts';

export const venueCheckPageJa: Same<typeof venueCheckPageEn> = {
  title: '会場点検',
  intro: '開場前に、すべての端末で一度ずつ行います。結果はスタッフデスクに届きます。',
  duty: 'この端末の役割',
  name: 'この端末の呼び名',
  begin: '点検を始める',
  again: 'もう一度点検する',
  running: '点検しています…',
  told: '結果をデスクに送りました。',
  notTold: 'サーバーの応答がありません。つながり次第、結果をデスクに送ります。',
  overall: { good: 'すべて良好です', bad: '直すところがあります', open: 'まだ終わっていません' },
  todo: {
    sound: '音が2つ聞こえましたか。',
    heard: '聞こえた',
    notHeard: '聞こえない',
    play: 'もう一度鳴らす',
    camera: '明るいものをカメラに向けてください。',
    startCamera: 'カメラを試す',
    scanner: '欄に触れて、名札を1枚読み取ってください。',
    scannerField: 'ここで読み取る',
    network: 'Wi-Fiを切り、「接続が切れています」と出たら、もう一度入れてください。',
  },
  arrived: '入力された文字：{{text}}',
};
