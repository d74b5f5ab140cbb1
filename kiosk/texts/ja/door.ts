import type { Same } from '../../../shared/screen/texts/create-texts.ts';
import type { kioskDoorEn } from '../en/door.ts';

export const kioskDoorJa: Same<typeof kioskDoorEn> = {
  open: '事前登録のない企業の方',
  title: '企業の当日登録',
  signIn: 'スタッフをお呼びください。スタッフがここでサインインし、ご一緒に登録します。',
  by: 'サインイン中：{{name}}',
  cancel: '中止してサインアウト',
  signedOut: 'サインアウトされました',
  take: '名札を印刷するか、QRをスマートフォンで撮影してください。',
  goOn: '完了してサインアウト',
};
