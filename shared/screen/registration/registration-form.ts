import { Registration } from '../../domain/registration.ts';

/** A person as the form holds it: what was typed. */
export type PersonForm = {
  name: string;
  nameKana: string;
  nameEn: string;
  title: string;
  languages: string[];
  email: string;
  phone: string;
};

/** A company at the door as the form holds it: what was typed. */
export type RegistrationForm = {
  name: string;
  nameJa: string;
  country: string;
  sector: string;
  employees: string;
  capital: string;
  persons: PersonForm[];
};

/** What a person has to put right; `number` counts the people from 1. */
export type FormProblem =
  { field: 'company' | 'employees' | 'capital' | 'other' } | { field: 'person'; number: number };

export const mostPersons = 5;

export const emptyPerson: PersonForm = {
  name: '',
  nameKana: '',
  nameEn: '',
  title: '',
  languages: ['ja'],
  email: '',
  phone: '',
};

export const emptyForm: RegistrationForm = {
  name: '',
  nameJa: '',
  country: 'JP',
  sector: '',
  employees: '',
  capital: '',
  persons: [emptyPerson],
};

/**
 * What the form says, or the first thing that is wrong with it. A company or a person with a name in one script alone is
 * known by that one.
 */
export function registrationOf(form: RegistrationForm): Registration | FormProblem {
  const employees = numberOf(form.employees);
  const capitalJpy = numberOf(form.capital);
  if (form.name.trim() === '' && form.nameJa.trim() === '') return { field: 'company' };
  if (employees === 'wrong') return { field: 'employees' };
  if (capitalJpy === 'wrong') return { field: 'capital' };
  const nameless = form.persons.findIndex(({ name, nameEn }) => name.trim() === '' && nameEn.trim() === '');
  if (nameless >= 0) return { field: 'person', number: nameless + 1 };
  const parsed = Registration.safeParse({
    company: {
      name: textOf(form.name) ?? textOf(form.nameJa),
      nameJa: textOf(form.nameJa),
      country: form.country,
      sector: textOf(form.sector),
    },
    details: { employees, capitalJpy, website: null },
    delegates: form.persons.map((person) => ({
      name: textOf(person.name) ?? textOf(person.nameEn),
      nameKana: textOf(person.nameKana),
      nameEn: textOf(person.nameEn),
      title: textOf(person.title),
      languages: person.languages,
      email: textOf(person.email),
      phone: textOf(person.phone),
    })),
  });
  return parsed.success ? parsed.data : { field: 'other' };
}

/** A whole number as people write it, `１２，０００` too; null for nothing typed. */
export function numberOf(text: string): number | null | 'wrong' {
  const digits = text.normalize('NFKC').replace(/[\s,']/g, '');
  if (digits === '') return null;
  return /^\d{1,15}$/.test(digits) ? Number(digits) : 'wrong';
}

function textOf(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
