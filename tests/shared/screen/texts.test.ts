import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { badgesCatalogues } from '../../../staff-desk/badges/badges-texts.ts';
import { deskCatalogues } from '../../../staff-desk/desk-texts.ts';
import { kioskCatalogues } from '../../../kiosk/kiosk-texts.ts';
import { certificateTexts } from '../../../certificate/certificate-texts.ts';
import { startTexts } from '../../../start/start-texts.ts';
import { createTexts, type Catalogue, type Language } from '../../../shared/screen/texts/create-texts.ts';
import { lobbyEn } from '../../../lobby-display/texts/en.ts';
import { tableEn } from '../../../table-display/texts/en.ts';
import { lobbyJa } from '../../../lobby-display/texts/ja.ts';
import { tableJa } from '../../../table-display/texts/ja.ts';

const catalogues: Record<string, { en: Catalogue; ja: Catalogue }> = {
  kiosk: kioskCatalogues,
  desk: deskCatalogues,
  badges: badgesCatalogues,
  start: startTexts,
  certificate: certificateTexts,
  table: { en: tableEn, ja: tableJa },
  lobby: { en: lobbyEn, ja: lobbyJa },
};

function sentences(catalogue: Catalogue, path = ''): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([name, entry]): [string, string][] =>
      typeof entry === 'string' ? [[`${path}${name}`, entry]] : [...sentences(entry, `${path}${name}.`)],
    ),
  );
}

const facts = (sentence: string) => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('texts', () => {
  it.each(Object.keys(catalogues))(
    'SC-5 every sentence of %s stands in both languages, with the same facts',
    (name) => {
      const en = sentences(catalogues[name]?.en ?? {});
      const ja = sentences(catalogues[name]?.ja ?? {});
      expect([...ja.keys()].sort()).toEqual([...en.keys()].sort());
      for (const [key, sentence] of en) {
        expect(sentence.trim(), key).not.toBe('');
        expect((ja.get(key) ?? '').trim(), key).not.toBe('');
        expect(facts(ja.get(key) ?? ''), key).toEqual(facts(sentence));
      }
    },
  );

  it('SC-5 a change of language changes what is said, and two screens do not share it', () => {
    const language = signal<Language>('ja');
    const texts = createTexts(kioskCatalogues, language);
    const other = createTexts(kioskCatalogues, signal<Language>('ja'));
    expect(texts.say('kiosk.again', { time: '12:40' })).toBe('12:40 に受付済みです。');
    language.value = 'en';
    expect(texts.say('kiosk.again', { time: '12:40' })).toBe('You were checked in at 12:40.');
    expect(other.say('kiosk.welcome')).toBe('ようこそ');
  });
});
