import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { findPeople, peopleIndex } from '../../shared/domain/find/find-people.ts';
import type { DelegateId } from '../../shared/domain/ids.ts';
import type { State } from '../../shared/domain/state.ts';
import { companyNames, delegateNames } from '../../shared/screen/texts/names.ts';
import type { KioskTexts } from '../kiosk-texts.ts';

export type FindNameProps = {
  state: State;
  texts: KioskTexts;
  onChosen: (delegate: DelegateId) => void;
  onBack: () => void;
};

const mostShown = 8;

/** Search by name in kanji, kana or Latin letters, or by company. Arrow keys go through the list. */
export function FindName({ state, texts, onChosen, onBack }: FindNameProps) {
  const text = useSignal('');
  const index = useMemo(() => peopleIndex(state), [state.delegates, state.companies]);
  const found = findPeople(index, text.value, mostShown);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => field.current?.focus(), []);

  function onArrow(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const current = buttons.findIndex((button) => button === button.ownerDocument.activeElement);
    const next = buttons[current + (event.key === 'ArrowDown' ? 1 : -1)];
    (next ?? field.current)?.focus();
    event.preventDefault();
  }

  return (
    <section class="kiosk-find" onKeyDown={onArrow}>
      <NameField texts={texts} field={field} value={text.value} onChange={(typed) => (text.value = typed)} />
      {found.length > 0 && <p class="kiosk-hint">{texts.say('kiosk.isThisYou')}</p>}
      <ul class="kiosk-found" ref={list}>
        {found.map((delegate) => (
          <li key={delegate}>
            <Person state={state} texts={texts} delegate={delegate} onChosen={onChosen} />
          </li>
        ))}
      </ul>
      {text.value.trim() !== '' && found.length === 0 && (
        <p class="problem">{texts.say('kiosk.noneFound')}</p>
      )}
      <button type="button" class="button button-big" onClick={onBack}>
        {texts.say('kiosk.ready')}
      </button>
    </section>
  );
}

type NameFieldProps = {
  texts: KioskTexts;
  field: RefObject<HTMLInputElement | null>;
  value: string;
  onChange: (typed: string) => void;
};

function NameField({ texts, field, value, onChange }: NameFieldProps) {
  return (
    <label class="field">
      <span>{texts.say('kiosk.searchHint')}</span>
      <input
        ref={field}
        class="input input-big"
        name="person"
        autocomplete="off"
        maxLength={80}
        placeholder={texts.say('kiosk.search')}
        aria-label={texts.say('kiosk.search')}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}

type PersonProps = Pick<FindNameProps, 'state' | 'texts' | 'onChosen'> & { delegate: DelegateId };

function Person({ state, texts, delegate, onChosen }: PersonProps) {
  const language = texts.language.value;
  const person = state.delegates.get(delegate);
  const company = person && state.companies.get(person.company);
  if (!person || !company) return null;
  const names = delegateNames(person, language);
  return (
    <button type="button" class="kiosk-person" onClick={() => onChosen(delegate)}>
      <span class="person-name kiosk-person-name">{names.first}</span>
      <span class="person-name kiosk-second">{names.second}</span>
      <span class="kiosk-second">{companyNames(company, language).first}</span>
    </button>
  );
}
