import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { findHelpers } from '../../shared/domain/find/find-helpers.ts';
import { findPeople, peopleIndex } from '../../shared/domain/find/find-people.ts';
import type { DelegateId } from '../../shared/domain/ids.ts';
import type { State } from '../../shared/domain/state.ts';
import type { Helper } from '../../shared/domain/views/own-schedule.ts';
import { companyNames, delegateNames } from '../../shared/screen/texts/names.ts';
import type { DeskTexts } from '../desk-texts.ts';
import type { Selection } from '../selection.ts';

export type FindAnyoneProps = { state: State; texts: DeskTexts; onSelect: (selection: Selection) => void };

const mostShown = 6;
/** Of one family name there are many among the delegates: a few places are enough for those who help. */
const mostHelpers = 3;

/** One line of what was found. */
type Found = { key: string; name: string; beside: string; selection: Selection };

/** Search anyone, delegate, interpreter or adviser, by name or company and see their day. */
export function FindAnyone({ state, texts, onSelect }: FindAnyoneProps) {
  const text = useSignal('');
  const index = useMemo(() => peopleIndex(state), [state.delegates, state.companies]);
  const found = [
    ...findHelpers(state, text.value, mostHelpers).flatMap((helper) => foundHelper(state, helper, texts)),
    ...findPeople(index, text.value, mostShown).flatMap((id) => foundDelegate(state, id, texts)),
  ].slice(0, mostShown);
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
          {found.map(({ key, name, beside, selection }) => (
            <li key={key}>
              <FoundRow
                name={name}
                beside={beside}
                onPress={() => {
                  text.value = '';
                  onSelect(selection);
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type FoundRowProps = Pick<Found, 'name' | 'beside'> & { onPress: () => void };

function FoundRow({ name, beside, onPress }: FoundRowProps) {
  return (
    <button type="button" class="desk-row" onClick={onPress}>
      <b class="person-name">{name}</b>
      <span class="desk-quiet">{beside}</span>
    </button>
  );
}

function foundDelegate(state: State, id: DelegateId, texts: DeskTexts): Found[] {
  const delegate = state.delegates.get(id);
  const company = delegate && state.companies.get(delegate.company);
  if (!delegate || !company) return [];
  const language = texts.language.value;
  return [
    {
      key: id,
      name: delegateNames(delegate, language).first,
      beside: companyNames(company, language).first,
      selection: { kind: 'delegate', delegate: id },
    },
  ];
}

function foundHelper(state: State, helper: Helper, texts: DeskTexts): Found[] {
  const person =
    helper.kind === 'interpreter'
      ? state.interpreters.get(helper.interpreter)
      : state.advisers.get(helper.adviser);
  if (!person) return [];
  return [
    {
      key: `${helper.kind} ${person.id}`,
      name: person.name,
      beside: texts.say(helper.kind === 'interpreter' ? 'common.interpreter' : 'common.adviser'),
      selection: { kind: 'helper', helper },
    },
  ];
}
