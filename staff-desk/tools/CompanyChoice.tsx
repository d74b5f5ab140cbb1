import { useSignal } from '@preact/signals';
import { findCompanies } from '../../shared/domain/find/find-companies.ts';
import type { CompanyId } from '../../shared/domain/ids.ts';
import type { Company } from '../../shared/domain/records/company.ts';
import type { State } from '../../shared/domain/state.ts';
import { companyNames } from '../../shared/screen/texts/names.ts';
import type { DeskTexts } from '../desk-texts.ts';

const mostShown = 6;

type CompanyChoiceProps = {
  state: State;
  texts: DeskTexts;
  label: string;
  chosen: CompanyId | null;
  /** Which companies are offered. */
  wanted: (company: Company) => boolean;
  onChoose: (company: CompanyId | null) => void;
};

/** A company, found by its name. */
export function CompanyChoice({ state, texts, label, chosen, wanted, onChoose }: CompanyChoiceProps) {
  const text = useSignal('');
  const company = chosen === null ? undefined : state.companies.get(chosen);
  if (company) {
    return (
      <ChosenCompany
        texts={texts}
        label={label}
        name={companyNames(company, texts.language.value).first}
        onChange={() => onChoose(null)}
      />
    );
  }
  const found = text.value.trim() === '' ? [] : findCompanies(state, text.value, wanted).slice(0, mostShown);
  return (
    <div class="field">
      <label class="field">
        <span>{label}</span>
        <input
          class="input"
          type="search"
          name="tool-company"
          autocomplete="off"
          maxLength={80}
          placeholder={texts.say('tools.findCompany')}
          value={text.value}
          onInput={(event) => (text.value = event.currentTarget.value)}
          onKeyDown={(event) => {
            // Enter takes the first that was found; it must not send the form that this stands in. An Enter of the
            // input method only ends its word.
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            if (found[0]) onChoose(found[0].id);
          }}
        />
      </label>
      {text.value.trim() !== '' && <FoundCompanies texts={texts} found={found} onChoose={onChoose} />}
    </div>
  );
}

type ChosenCompanyProps = { texts: DeskTexts; label: string; name: string; onChange: () => void };

/** The company that is chosen, until it is to be another. */
function ChosenCompany({ texts, label, name, onChange }: ChosenCompanyProps) {
  return (
    <div class="field">
      <span>{label}</span>
      <div class="tool-chosen">
        <b class="company-name">{name}</b>
        <button type="button" class="button" onClick={onChange}>
          {texts.say('tools.changeCompany')}
        </button>
      </div>
    </div>
  );
}

type FoundCompaniesProps = {
  texts: DeskTexts;
  found: readonly Company[];
  onChoose: (company: CompanyId) => void;
};

/** The companies that the text finds. */
function FoundCompanies({ texts, found, onChoose }: FoundCompaniesProps) {
  return (
    <ul class="tool-found">
      {found.length === 0 && <li class="desk-quiet">{texts.say('desk.noneFound')}</li>}
      {found.map((one) => (
        <li key={one.id}>
          <button type="button" class="desk-row" data-company={one.id} onClick={() => onChoose(one.id)}>
            <b class="company-name">{companyNames(one, texts.language.value).first}</b>
            <span class="desk-quiet">{one.id}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
