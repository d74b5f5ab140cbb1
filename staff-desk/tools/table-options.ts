import type { Table } from '../../shared/domain/records/table.ts';
import type { State } from '../../shared/domain/state.ts';
import { companyNames, withoutLegalForm } from '../../shared/screen/texts/names.ts';
import type { DeskTexts } from '../desk-texts.ts';
import type { Option } from '../../shared/screen/look/fields.tsx';

/** Tables to choose from, each with its host. */
export function tableOptions(
  state: State,
  texts: DeskTexts,
  wanted: (table: Table) => boolean = () => true,
): Option<string>[] {
  return [...state.tables.values()]
    .filter(wanted)
    .sort((a, b) => a.id.localeCompare(b.id))
    .map(({ id, host }) => {
      const company = host === null ? undefined : state.companies.get(host);
      const name = company ? withoutLegalForm(companyNames(company, texts.language.value).first) : '';
      return { value: id, label: name === '' ? id : `${id} · ${name}` };
    });
}
