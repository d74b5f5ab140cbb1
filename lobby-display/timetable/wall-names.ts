import type { Company } from '../../shared/domain/people.ts';
import type { CompanyId } from '../../shared/domain/ids.ts';
import type { Language } from '../../shared/screen/texts/create-texts.ts';
import { companyNames } from '../../shared/screen/texts/names.ts';

/** A company's name as it stands on the wall; `tag` tells it from another that reads the same there. */
export type WallName = { name: string; tag: string | null };
export type WallNames = (company: Pick<Company, 'id' | 'name' | 'nameJa'>) => WallName;

/** Legal forms say nothing to somebody who looks for a table, and take half the line at five metres. */
const legalForms = [
  /^(株式会社|有限会社|合同会社|合資会社|㈱|㈲|PT\.? )\s*/u,
  /\s*(株式会社|有限会社|合同会社|合資会社|㈱|㈲)$/u,
  /,?\s+(Co\.?,?\s*Ltd\.?|Pte\.?\s*Ltd\.?|Sdn\.?\s*Bhd\.?|Ltd\.?|Limited|JSC|Inc\.?|Corp\.?|LLC|Tbk\.?)(?=$|\s+\d+$)/iu,
];

/** A name without its legal form; a name that is nothing else stays as it is. */
export function withoutLegalForm(name: string): string {
  const bare = legalForms.reduce((rest, form) => rest.replace(form, ''), name).trim();
  return bare === '' ? name : bare;
}

/** The names of `companies` as the wall says them in `language`, each read off once. */
export function wallNamesOf(companies: ReadonlyMap<string, Company>, language: Language): WallNames {
  const shortOf = (company: Pick<Company, 'name' | 'nameJa'>) =>
    withoutLegalForm(companyNames(company, language).first);
  const bearers = new Map<string, number>();
  const names = new Map<CompanyId, string>();
  for (const company of companies.values()) {
    const name = shortOf(company);
    names.set(company.id, name);
    bearers.set(name, (bearers.get(name) ?? 0) + 1);
  }
  return (company) => {
    const name = names.get(company.id) ?? shortOf(company);
    return { name, tag: (bearers.get(name) ?? 0) > 1 ? company.id : null };
  };
}
