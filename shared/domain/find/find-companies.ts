import type { Company } from '../records/company.ts';
import type { State } from '../state.ts';
import { wordsOf } from './normalise.ts';

/** The companies that `wanted` lets pass and whose names or id hold every word of `text`; all of them for an empty text. */
export function findCompanies(
  state: Pick<State, 'companies'>,
  text: string,
  wanted: (company: Company) => boolean,
): Company[] {
  const words = wordsOf(text);
  return [...state.companies.values()].filter((company) => {
    const fields = [company.name, company.nameJa ?? '', company.id].map((name) => wordsOf(name).join(''));
    return wanted(company) && words.every((word) => fields.some((field) => field.includes(word)));
  });
}
