import { expect, it } from 'vitest';
import { isolated } from '../../../shared/screen/texts/isolated.ts';
import { companyNames, delegateNames, withoutLegalForm } from '../../../shared/screen/texts/names.ts';

it('IN-7 a name in letters from right to left is set apart once, any other is left as it is', () => {
  const apart = '\u2068חברת אור\u2069';
  expect(isolated('חברת אור')).toBe(apart);
  expect(isolated(apart)).toBe(apart);
  for (const name of ['Rayong Machinery', '株式会社北浜精工', 'กัญญา', 'မခင်သီတာ', '<b>x</b>'])
    expect(isolated(name)).toBe(name);
  expect(companyNames({ name: 'شركة النور', nameJa: null }, 'ja')).toEqual({
    first: '\u2068شركة النور\u2069',
    second: null,
  });
  expect(delegateNames({ name: 'דוד', nameEn: 'David' }, 'en')).toEqual({
    first: 'David',
    second: '\u2068דוד\u2069',
  });
  expect(withoutLegalForm('\u2068חברת אור Ltd.\u2069')).toBe(apart);
});
