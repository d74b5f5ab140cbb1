import { describe, expect, it } from 'vitest';
import {
  emptyForm,
  emptyPerson,
  numberOf,
  registrationOf,
  type RegistrationForm,
} from '../../../shared/screen/registration/registration-form.ts';

const form = (given: Partial<RegistrationForm> = {}): RegistrationForm => ({
  ...emptyForm,
  name: ' Suwa Jushi ',
  persons: [{ ...emptyPerson, name: '諏訪 花子' }],
  ...given,
});

describe('the registration form', () => {
  it('TL-5 what is left out is nothing, and blanks at the ends are not part of a name', () => {
    expect(registrationOf(form({ employees: '１，２００', capital: '10 000 000' }))).toEqual({
      company: { name: 'Suwa Jushi', nameJa: null, country: 'JP', sector: null },
      details: { employees: 1200, capitalJpy: 10_000_000, website: null },
      delegates: [
        {
          name: '諏訪 花子',
          nameKana: null,
          nameEn: null,
          title: null,
          languages: ['ja'],
          email: null,
          phone: null,
        },
      ],
    });
  });

  it('TL-5 a company and a person are known by the one name they gave', () => {
    const persons = [{ ...emptyPerson, nameEn: 'Hanako Suwa' }];
    expect(registrationOf(form({ name: '', nameJa: '諏訪樹脂', persons }))).toMatchObject({
      company: { name: '諏訪樹脂', nameJa: '諏訪樹脂' },
      delegates: [{ name: 'Hanako Suwa', nameEn: 'Hanako Suwa' }],
    });
  });

  it('TL-5 the first thing that is wrong is told', () => {
    const second = [
      { ...emptyPerson, name: 'A' },
      { ...emptyPerson, nameKana: 'ア' },
    ];
    expect(registrationOf(form({ name: ' ', employees: 'x' }))).toEqual({ field: 'company' });
    expect(registrationOf(form({ employees: 'many' }))).toEqual({ field: 'employees' });
    expect(registrationOf(form({ capital: '1.5' }))).toEqual({ field: 'capital' });
    expect(registrationOf(form({ persons: second }))).toEqual({ field: 'person', number: 2 });
    expect(registrationOf(form({ sector: 'x'.repeat(81) }))).toEqual({ field: 'other' });
  });

  it.each([
    ['', null],
    [' ', null],
    ['12,000', 12_000],
    ['１２', 12],
    ['-3', 'wrong'],
    ['3億', 'wrong'],
  ] as const)('TL-5 the number typed as "%s" is %s', (typed, read) => {
    expect(numberOf(typed)).toBe(read);
  });
});
