import type { CompanyId } from '../../shared/domain/ids.ts';
import type { State } from '../../shared/domain/state.ts';
import { unreachable } from '../../shared/domain/unreachable.ts';
import { type HistoryFilter, noFilter } from '../../shared/domain/views/history.ts';
import { companyNames, delegateNames, type TwoNames } from '../../shared/screen/texts/names.ts';
import type { Language } from '../../shared/screen/texts/create-texts.ts';
import type { Selection } from '../selection.ts';

/** A history that what is selected suggests, with the name it goes by. */
export type Preset = { readonly name: string; readonly filter: HistoryFilter };

/**
 * The histories of the table, the companies or the person selected; none while nothing is, nor for an interpreter
 * or adviser, by whom the history is not filtered.
 */
export function presetsOf(selection: Selection, state: State, language: Language): Preset[] {
  const ofTable = (table: HistoryFilter['table'] & string): Preset => ({
    name: table,
    filter: { ...noFilter, table },
  });
  const ofCompany = (id: CompanyId | null): Preset[] => {
    const company = id === null ? undefined : state.companies.get(id);
    return company
      ? [{ name: first(companyNames(company, language)), filter: { ...noFilter, company: id } }]
      : [];
  };
  switch (selection.kind) {
    case 'nothing':
    case 'helper':
      return [];
    case 'slot':
      return [ofTable(selection.table), ...ofCompany(state.tables.get(selection.table)?.host ?? null)];
    case 'meeting': {
      const meeting = state.meetings.get(selection.meeting);
      if (!meeting) return [];
      return [ofTable(meeting.place.table), ...ofCompany(meeting.guest), ...ofCompany(meeting.host)];
    }
    case 'delegate': {
      const delegate = state.delegates.get(selection.delegate);
      if (!delegate) return [];
      const name = first(delegateNames(delegate, language));
      return [{ name, filter: { ...noFilter, delegate: delegate.id } }, ...ofCompany(delegate.company)];
    }
    default:
      return unreachable(selection);
  }
}

function first(names: TwoNames): string {
  return names.first;
}
