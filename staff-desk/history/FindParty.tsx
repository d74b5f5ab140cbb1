import { useSignal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import { findCompanies } from '../../shared/domain/find/find-companies.ts';
import { findPeople, peopleIndex, type PeopleIndex } from '../../shared/domain/find/find-people.ts';
import type { HistoryFilter } from '../../shared/domain/views/history.ts';
import { companyNames, delegateNames } from '../../shared/screen/texts/names.ts';
import type { HistoryFiltersProps } from './history-filters-props.ts';

const mostCompanies = 4;
const mostPeople = 5;

type Party = Pick<HistoryFilter, 'company' | 'delegate'>;

/** Search a company or person and see only what touched it; once one is chosen its name stands in place of the list. */
export function FindParty({ state, texts, filter, onFilter }: HistoryFiltersProps) {
  const text = useSignal('');
  const input = useRef<HTMLInputElement>(null);
  const index = useMemo(() => peopleIndex(state), [state.delegates, state.companies]);
  const isEmpty = text.value.trim() === '';
  const choose = (chosen: Party) => {
    text.value = '';
    onFilter({ ...filter, ...chosen });
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The first Escape empties the search, the next one closes the history.
    if (event.key !== 'Escape' || isEmpty) return;
    event.stopPropagation();
    text.value = '';
  };
  return (
    <div class="history-find">
      <input
        class="input"
        type="search"
        name="history-find"
        autocomplete="off"
        maxLength={80}
        aria-label={texts.say('desk.history.find')}
        placeholder={texts.say('desk.history.find')}
        value={text.value}
        ref={input}
        onInput={(event) => (text.value = event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {!isEmpty && (
        <FoundParties state={state} texts={texts} index={index} text={text.value} onChoose={choose} />
      )}
      <Chosen state={state} texts={texts} filter={filter} />
    </div>
  );
}

type FoundPartiesProps = Pick<HistoryFiltersProps, 'state' | 'texts'> & {
  index: PeopleIndex;
  text: string;
  onChoose: (party: Party) => void;
};

/** The companies and the people that the text finds. */
function FoundParties({ state, texts, index, text, onChoose }: FoundPartiesProps) {
  const language = texts.language.value;
  const companies = findCompanies(state, text, () => true).slice(0, mostCompanies);
  const people = findPeople(index, text, mostPeople).flatMap((id) => state.delegates.get(id) ?? []);
  return (
    <ul class="desk-found">
      {companies.length + people.length === 0 && <li class="desk-quiet">{texts.say('desk.noneFound')}</li>}
      {companies.map((company) => (
        <Found
          key={`company ${company.id}`}
          name={companyNames(company, language).first}
          of={company.country}
          onChoose={() => onChoose({ company: company.id, delegate: null })}
        />
      ))}
      {people.map((delegate) => {
        const company = state.companies.get(delegate.company);
        return (
          <Found
            key={`delegate ${delegate.id}`}
            name={delegateNames(delegate, language).first}
            of={company ? companyNames(company, language).first : ''}
            onChoose={() => onChoose({ company: null, delegate: delegate.id })}
          />
        );
      })}
    </ul>
  );
}

function Found({ name, of, onChoose }: { name: string; of: string; onChoose: () => void }) {
  return (
    <li>
      <button type="button" class="desk-row" onClick={onChoose}>
        <b>{name}</b>
        <span class="desk-quiet">{of}</span>
      </button>
    </li>
  );
}

function Chosen({ state, texts, filter }: Omit<HistoryFiltersProps, 'onFilter'>) {
  const language = texts.language.value;
  const company = filter.company === null ? undefined : state.companies.get(filter.company);
  const delegate = filter.delegate === null ? undefined : state.delegates.get(filter.delegate);
  const names = company ? companyNames(company, language) : delegate && delegateNames(delegate, language);
  return names ? <p class="history-chosen">{texts.say('desk.history.only', { name: names.first })}</p> : null;
}
