export const certificateJa = {
  title: '会場サーバーの証明書を登録する',
  why: 'ブラウザは、信頼できる証明書を使ったHTTPSのページにだけカメラの使用を許可します。会場のネットワークはインターネットにつながらないことがあるため、このサーバーは独自の証明書を発行しています。名札を読み取るタブレットごとに一度だけ登録してください。',
  download: '証明書をダウンロード',
  ipad: {
    name: 'iPad・iPhone（Safari）',
    first: '上のボタンを押し、プロファイルのダウンロードを許可します。',
    second: '「設定」→「一般」→「VPNとデバイス管理」→「Uketsuke venue …」→「インストール」。',
    third: '「設定」→「一般」→「情報」→「証明書信頼設定」で「Uketsuke venue …」をオンにします。',
  },
  android: {
    name: 'Android（Chrome）',
    first: '上のボタンを押すと、uketsuke-ca.crt が保存されます。',
    second:
      '「設定」→「セキュリティ」→「その他のセキュリティ設定」→「暗号化と認証情報」→「証明書のインストール」→「CA証明書」。',
    third: '「インストールする」を選び、uketsuke-ca.crt を選択します。',
  },
  windows: {
    name: 'Windows（Edge・Chrome）',
    first: '上のボタンを押し、ファイルを開きます。',
    second: '「証明書のインストール」→「現在のユーザー」→「証明書をすべて次のストアに配置する」。',
    third: '「信頼されたルート証明機関」を選んで完了し、ブラウザを開き直します。',
  },
  mac: {
    name: 'Mac（Safari・Chrome）',
    first: '上のボタンを押してファイルを開くと、キーチェーンアクセスに追加されます。',
    second: 'キーチェーンアクセスで「Uketsuke venue …」を開きます。',
    third: '「信頼」で「常に信頼」を選び、ブラウザを開き直します。',
  },
  afterwards: 'イベントが終わったら、同じ画面から「Uketsuke venue …」を削除してください。',
  goOn: '会場の画面へ進む',
};
