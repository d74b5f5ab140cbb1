import type { Company } from '../../domain/records/company.ts';
import type { Delegate } from '../../domain/records/delegate.ts';
import type { Language } from './create-texts.ts';
import { isolated, withoutIsolation } from './isolated.ts';

/** A name in the reader's script first, and in the other where there is one. */
export type TwoNames = { first: string; second: string | null };

/** A company's names, in the reader's script first. */
export function companyNames(company: Pick<Company, 'name' | 'nameJa'>, language: Language): TwoNames {
  return language === 'ja'
    ? ordered(company.nameJa ?? company.name, company.name)
    : ordered(company.name, company.nameJa);
}

/** A person's names: as the person writes it first, but in Latin letters first for readers of English. */
export function delegateNames(delegate: Pick<Delegate, 'name' | 'nameEn'>, language: Language): TwoNames {
  if (language === 'ja') return ordered(delegate.name, delegate.nameEn);
  return ordered(delegate.nameEn ?? delegate.name, delegate.name);
}

/** The name of the language `tag` (BCP 47) in the reader's language; the tag itself where the browser knows none. */
export function languageName(tag: string, language: Language): string {
  return displayName(tag, language, 'language');
}

/** The name of a country (ISO 3166-1 alpha-2) in the reader's language. */
export function countryName(code: string, language: Language): string {
  return displayName(code, language, 'region');
}

function displayName(code: string, language: Language, type: 'language' | 'region'): string {
  try {
    return new Intl.DisplayNames([language], { type }).of(code) ?? code;
  } catch {
    return code;
  }
}

function ordered(first: string, second: string | null): TwoNames {
  return { first: isolated(first), second: second === first || second === null ? null : isolated(second) };
}

/** Legal forms say nothing to somebody who looks for a company, and take half the line on a wall or a board. */
const legalForms = [
  /^(株式会社|有限会社|合同会社|合資会社|㈱|㈲|PT\.? )\s*/u,
  /\s*(株式会社|有限会社|合同会社|合資会社|㈱|㈲)$/u,
  /,?\s+(Co\.?,?\s*Ltd\.?|Pte\.?\s*Ltd\.?|Sdn\.?\s*Bhd\.?|Ltd\.?|Limited|JSC|Inc\.?|Corp\.?|LLC|Tbk\.?)(?=$|\s+\d+$)/iu,
];

/** A name without its legal form; a name that is nothing else stays as it is. */
export function withoutLegalForm(name: string): string {
  const bare = legalForms.reduce((rest, form) => rest.replace(form, ''), withoutIsolation(name)).trim();
  return bare === '' ? name : isolated(bare);
}
