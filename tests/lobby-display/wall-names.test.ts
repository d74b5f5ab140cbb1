import { describe, expect, it } from 'vitest';
import { isLong } from '../../lobby-display/timetable/name-length.ts';
import { wallNamesOf } from '../../lobby-display/timetable/wall-names.ts';
import { withoutLegalForm } from '../../shared/screen/texts/names.ts';
import { anEvent, guestId, hostId } from '../support/an-event.ts';

describe('names on the wall', () => {
  it('VW-L20 a name that would take two lines is set a little smaller, whatever its script', () => {
    expect(['東大阪システムズ', 'Suwa Systems', 'Kawaguchi Kogyo'].map(isLong)).toEqual([
      false,
      false,
      false,
    ]);
    expect(['東大阪プラスチックス', 'Surabaya Machinery Indonesia'].map(isLong)).toEqual([true, true]);
  });

  it.each([
    ['株式会社北浜精工', '北浜精工'],
    ['㈱北浜精工', '北浜精工'],
    ['北浜精工 有限会社', '北浜精工'],
    ['Kitahama Seiko Co., Ltd.', 'Kitahama Seiko'],
    ['Kitahama Seiko Co., Ltd. 93', 'Kitahama Seiko 93'],
    ['PT Surabaya Machinery Indonesia', 'Surabaya Machinery Indonesia'],
    ['Johor Electronics Sdn. Bhd.', 'Johor Electronics'],
    ['Binh Duong Precision JSC', 'Binh Duong Precision'],
    ['株式会社', '株式会社'],
  ])('VW-L18 %s reads %s on the wall', (name, wallName) => {
    expect(withoutLegalForm(name)).toBe(wallName);
  });

  it('VW-L19 two companies that read the same on the wall are told apart by their ids', () => {
    const { companies } = anEvent({ hosts: 1, guests: 2 });
    const namesakes = new Map(
      [...companies].map(([id, one]) => [
        id,
        one.side === 'guest' ? { ...one, nameJa: '株式会社燕工業' } : one,
      ]),
    );
    const guest = namesakes.get(guestId(1));
    const host = namesakes.get(hostId(1));
    if (!guest || !host) throw new Error('the built event has no such companies');
    expect(wallNamesOf(namesakes, 'ja')(guest)).toEqual({ name: '燕工業', tag: 'G001' });
    expect(wallNamesOf(namesakes, 'en')(guest)).toEqual({ name: 'Guest 1', tag: null });
    expect(wallNamesOf(namesakes, 'ja')(host)).toEqual({ name: 'Host 1', tag: null });
  });
});
