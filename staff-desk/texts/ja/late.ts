import type { Same } from '../../../shared/screen/texts/create-texts.ts';
import type { lateEn } from '../en/late.ts';

export const lateJa: Same<typeof lateEn> = {
  title: 'まとめて遅刻',
  intro: '同じバスの方々など。遅れる企業と到着時刻を登録すると、空く枠すべてについて一つの計画を提案します。',
  search: '企業を探す',
  expected: '到着予定',
  inMinutes: '{{time}}（{{minutes}}分後）',
  notHere: '1時間以内に予定があり未着のゲスト全社（{{count}}）',
  mark: '遅刻として登録（{{count}}）',
  plan: '遅刻者の計画',
  planIntro: '{{moved}}件を移動、{{postponed}}件を順番待ちへ、空いた枠に{{booked}}件を新たに入れます。',
  noPlan: '遅れる方は全員、そのままの枠で間に合います。',
  before: '変更前',
  after: '変更後',
  waitingList: '順番待ち',
  new: '新規',
  apply: '計画をまとめて適用',
  late: '{{company}}（{{time}} 到着予定）',
  here: '到着済み',
  none: '遅刻の登録はありません。',
};
