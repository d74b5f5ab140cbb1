import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { findPeople, peopleIndex } from '../../shared/domain/find/find-people.ts';
import type { State } from '../../shared/domain/state.ts';
import { companyNames, delegateNames } from '../../shared/screen/texts/names.ts';
import type { DeskTexts } from '../desk-texts.ts';
import type { Selection } from '../selection.ts';

export type FindAnyoneProps = { state: State; texts: DeskTexts; onSelect: (selection: Selection) => void };

const mostShown = 6;

/** Search anyone by name or company and see their day. */
export function FindAnyone({ state, texts, onSelect }: FindAnyoneProps) {
  const text = useSignal('');
  const index = useMemo(() => peopleIndex(state), [state.delegates, state.companies]);
  const found = findPeople(index, text.value, mostShown);
  return (
    <div class="desk-find">
      <input
        class="input"
        type="search"
        name="find"
        autocomplete="off"
        maxLength={80}
        aria-label={texts.say('desk.search')}
        placeholder={`${texts.say('desk.search')} · ${texts.say('desk.searchHint')}`}
        value={text.value}
        onInput={(event) => (text.value = event.currentTarget.value)}
      />
      {text.value.trim() !== '' && (
        <ul class="desk-found">
          {found.length === 0 && <li class="desk-quiet">{texts.say('desk.noneFound')}</li>}
          {found.map((id) => {
            const delegate = state.delegates.get(id);
            const company = delegate && state.companies.get(delegate.company);
            if (!delegate || !company) return null;
            return (
              <li key={id}>
                <button
                  type="button"
                  class="desk-row"
                  onClick={() => {
                    text.value = '';
                    onSelect({ kind: 'delegate', delegate: id });
                  }}
                >
                  <b class="person-name">{delegateNames(delegate, texts.language.value).first}</b>
                  <span class="desk-quiet">{companyNames(company, texts.language.value).first}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
