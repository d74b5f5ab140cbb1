import { describe, expect, it } from 'vitest';
import { apply } from '../../../../shared/domain/apply.ts';
import { findCompanies } from '../../../../shared/domain/find/find-companies.ts';
import { findPeople, peopleIndex } from '../../../../shared/domain/find/find-people.ts';
import type { Company } from '../../../../shared/domain/records/company.ts';
import type { Delegate } from '../../../../shared/domain/records/delegate.ts';
import { emptyState } from '../../../../shared/domain/state.ts';
import { delegateId, guestId, hostId } from '../../../support/an-event.ts';

const companies: Company[] = [
  {
    id: guestId(1),
    side: 'guest',
    name: 'Takasago Seiko Co., Ltd.',
    nameJa: '㈱髙砂精工',
    country: 'JP',
    sector: null,
  },
  {
    id: guestId(2),
    side: 'guest',
    name: 'Sakai Foods Ltd.',
    nameJa: '堺食品株式会社',
    country: 'JP',
    sector: null,
  },
  {
    id: hostId(1),
    side: 'host',
    name: 'Công ty Cổ phần Cơ khí Bình An',
    nameJa: null,
    country: 'VN',
    sector: null,
  },
];
const person = (
  company: Company['id'],
  name: string,
  nameKana: string | null,
  nameEn: string | null,
): Delegate => ({
  id: delegateId(company),
  company,
  name,
  nameKana,
  nameEn,
  title: null,
  languages: [],
});
const delegates = [
  person(guestId(1), '齋藤 髙雄', 'サイトウ タカオ', 'Takao Saitō'),
  person(guestId(2), '渡邉 さくら', 'ワタナベ サクラ', 'Sakura Watanabe'),
  person(hostId(1), 'Nguyễn Thị Đào', null, 'Nguyen Thi Dao'),
];
const state = apply(emptyState, [
  { kind: 'companies.listed', records: companies },
  { kind: 'delegates.listed', records: delegates },
]);
const index = peopleIndex(state);
const saito = delegateId(guestId(1));

describe('search', () => {
  it.each([
    ['kanji as written', '齋藤'],
    ['another form of the kanji', '斉藤 高雄'],
    ['hiragana', 'さいとう'],
    ['half-width katakana', 'ｻｲﾄｳ'],
    ['Latin letters, family name last', 'takao saito'],
    ['Latin letters, family name first, a long vowel spelt out', 'SAITOU Takao'],
    ['full-width Latin letters', 'Ｔａｋａｏ'],
    ['the company without its form', '高砂精工'],
    ['the company with another form', '株式会社髙砂精工'],
    ['the company in English with its form', 'takasago seiko co ltd'],
    ['the company’s id', 'g001'],
  ])('FN-1 %s finds the person', (_how, text) => {
    expect(findPeople(index, text, 5)).toEqual([saito]);
  });

  it('FN-1 names with marks are found without them', () => {
    expect(findPeople(index, 'nguyen thi dao', 5)).toEqual([delegateId(hostId(1))]);
    expect(findPeople(index, 'binh an', 5)).toEqual([delegateId(hostId(1))]);
  });

  it('FN-1 names come before companies, and nothing is found for nothing', () => {
    expect(findPeople(index, 'saka', 5)).toEqual([delegateId(guestId(2))]);
    expect(findPeople(index, '  ', 5)).toEqual([]);
    expect(findPeople(index, '株式会社', 5)).toEqual([]);
  });

  it('FN-1 companies are found the same way, of one side alone', () => {
    expect(
      findCompanies(state, '(株)高砂', (company) => company.side === 'guest').map(({ id }) => id),
    ).toEqual([guestId(1)]);
    expect(findCompanies(state, '高砂', (company) => company.side === 'host')).toEqual([]);
  });
});
