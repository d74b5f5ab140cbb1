import type { CompanyId } from '../../shared/domain/ids.ts';
import type { Company } from '../../shared/domain/records/company.ts';
import type { Language } from '../../shared/screen/texts/create-texts.ts';
import { companyNames, withoutLegalForm } from '../../shared/screen/texts/names.ts';

/** A company's name as it stands on the wall; `tag` tells it from another that reads the same there. */
export type WallName = { name: string; tag: string | null };
export type WallNames = (company: Pick<Company, 'id' | 'name' | 'nameJa'>) => WallName;

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
