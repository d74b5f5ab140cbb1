import type { Same } from '../../texts/create-texts.ts';
import type { venueCheckEn } from './en.ts';

export const venueCheckJa: Same<typeof venueCheckEn> = {
  duties: { kiosk: '受付キオスク', table: 'テーブル表示', lobby: 'ロビー表示', desk: 'スタッフデスク' },
  verdict: { good: '良好', bad: '要対応', open: '未確認', unneeded: '不要' },
  check: {
    secure: '安全な接続',
    version: 'バージョン',
    clock: '時計',
    'round-trip': '応答時間',
    storage: '保存領域',
    awake: '画面の常時点灯',
    sound: '音',
    camera: 'カメラ',
    scanner: 'スキャナー',
    network: 'Wi-Fiの切断と復帰',
  },
  found: {
    secure: { yes: '安全な接続です。', no: '暗号化されていない接続（HTTP）です。' },
    version: '{{page}}（サーバーは {{venue}}）',
    clock: {
      ahead: 'サーバーより {{span}}進んでいます',
      behind: 'サーバーより {{span}}遅れています',
    },
    roundTrip: '{{ms}} ミリ秒（中央値）、{{asked}} 回中 {{lost}} 回失敗',
    roundTripNone: '{{asked}} 回とも応答がありませんでした。',
    storage: '空き {{free}}',
    storageUnknown: '保存できます。空き容量はブラウザーからは分かりません。',
    mayBeCleared: '空きがなくなると、ブラウザーが消すことがあります。',
    awake: { yes: '画面は点灯したままになります。', no: '画面が消えることがあります。' },
    sound: {
      played: '鳴らしました。',
      heard: '鳴り、聞こえました。',
      notHeard: '鳴らしましたが、聞こえませんでした。',
      no: '鳴らせませんでした。',
    },
    camera: '映像の明るさ {{light}}（最大255）',
    scanner: {
      badge: '名札を読み取りました。',
      kana: 'かなが入力されました。',
      misread: '名札の文字が一部違っています。',
      foreign: '名札ではないものが入力されました。',
    },
    network: '{{seconds}} 秒で復帰し、抜けはありません。',
    networkLost: '切断されました。復帰を待っています。',
  },
  span: {
    seconds: ' {{count}} 秒',
    minutes: ' {{count}} 分',
    hours: ' {{count}} 時間',
    days: ' {{count}} 日',
  },
  trouble: {
    insecure:
      'カメラと常時点灯には安全なアドレス（https://…）が必要です。そちらで開くか、USBスキャナーを使い、端末を「スリープしない」に設定してください。',
    'camera-refused':
      'カメラが許可されていません。ブラウザーのサイト設定で許可し、もう一度点検してください。',
    'camera-none': 'カメラが見つかりません。接続するか、USBスキャナーを使ってください。',
    'camera-failed': 'カメラが起動しません。ほかのアプリを閉じて、もう一度点検してください。',
    'camera-dark': '映像が暗すぎます。レンズの覆いを外すか、明るくしてください。',
    'scanner-kana': 'かな入力になっています。半角英数に切り替えて、もう一度読み取ってください。',
    'scanner-composed': '日本語入力が入っています。切るか半角英数にして、もう一度読み取ってください。',
    'scanner-misread':
      '文字が違っています。スキャナーのキーボード設定を端末に合わせ、もう一度読み取ってください。',
    'scanner-foreign': 'この会場の名札ではありません。ここで印刷した名札を読み取ってください。',
    'sound-not-played': '音を鳴らせません。画面に触れてから、もう一度点検してください。',
    'sound-not-heard': '音量を上げ、消音を解除して、もう一度鳴らしてください。',
    'clock-wrong':
      '端末の日時を自動設定にしてください。画面にはサーバーの時刻が出るので、表示は正しいままです。',
    'not-awake': '端末を「スリープしない」に設定し、電源につないでください。',
    'storage-not-writable': '保存できません。プライベートブラウズをやめ、サイトのデータを許可してください。',
    'storage-full': '端末の空きがほとんどありません。何か消して、もう一度点検してください。',
    'other-version': 'このページはサーバーより古いものです。読み込み直してください。',
    slow: '応答に時間がかかりすぎます。アクセスポイントに近づけるか、有線にしてください。',
    lossy: '応答が途切れました。アクセスポイントに近づけるか、有線にしてください。',
    'not-back': '接続が戻っていません。Wi-Fiが入っているか、会場のものかを確かめてください。',
  },
};
