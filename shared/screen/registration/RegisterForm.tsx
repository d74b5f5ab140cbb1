import './registration.css';
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Registration } from '../../domain/registration.ts';
import type { State } from '../../domain/state.ts';
import { CompanyFields } from './CompanyFields.tsx';
import { PersonFields } from './PersonFields.tsx';
import {
  emptyForm,
  emptyPerson,
  mostPersons,
  registrationOf,
  type RegistrationForm,
} from './registration-form.ts';
import type { RegistrationTexts } from './registration-texts.ts';

type RegisterFormProps = {
  state: State;
  texts: RegistrationTexts;
  /** Why the venue did not register the company, in words; null when there is nothing to tell. */
  problem: string | null;
  working: boolean;
  onRegister: (registration: Registration) => void;
  /** Buttons of the screen's own, before those of the form. */
  children?: ComponentChildren;
};

/** A company at the door and its people. What is wrong with it is told before anything is given; what was typed stays. */
export function RegisterForm(props: RegisterFormProps) {
  const { state, texts, problem, working, onRegister, children } = props;
  const form = useSignal<RegistrationForm>(emptyForm);
  const wrong = useSignal<string | null>(null);
  const now = form.value;
  const setPersons = (persons: RegistrationForm['persons']) => void (form.value = { ...form.value, persons });

  function submit(event: Event): void {
    event.preventDefault();
    const registration = registrationOf(now);
    wrong.value = null;
    if (!('field' in registration)) return onRegister(registration);
    wrong.value = texts.say(
      `register.wrong.${registration.field}`,
      'number' in registration ? { number: registration.number } : {},
    );
  }
  const told = wrong.value ?? problem;
  return (
    <form class="registration" onSubmit={submit}>
      <CompanyFields texts={texts} form={now} onChange={(changed) => (form.value = changed)} />
      <Persons state={state} texts={texts} persons={now.persons} onChange={setPersons} />
      <div class="registration-give">
        {told && (
          <p class="problem" role="alert">
            {told}
          </p>
        )}
        {children}
        <button class="button button-main" disabled={working}>
          {texts.say('register.give')}
        </button>
      </div>
    </form>
  );
}

type PersonsProps = {
  state: State;
  texts: RegistrationTexts;
  persons: RegistrationForm['persons'];
  onChange: (persons: RegistrationForm['persons']) => void;
};

/** The people of the company, one at least. */
function Persons({ state, texts, persons, onChange }: PersonsProps) {
  return (
    <>
      {persons.map((person, index) => (
        <PersonFields
          key={index}
          texts={texts}
          number={index + 1}
          person={person}
          languages={languagesOf(state)}
          onChange={(changed) => onChange(persons.map((one, at) => (at === index ? changed : one)))}
          onRemove={persons.length > 1 ? () => onChange(persons.filter((_, at) => at !== index)) : null}
        />
      ))}
      {persons.length < mostPersons && (
        <button
          type="button"
          class="button registration-add"
          onClick={() => onChange([...persons, emptyPerson])}
        >
          {texts.say('register.addPerson')}
        </button>
      )}
    </>
  );
}

/** The languages that are spoken at the event: its own, and those that somebody interprets. */
function languagesOf(state: State): string[] {
  const own = [...state.events.values()].flatMap(({ languages }) => languages);
  const interpreted = [...state.interpreters.values()].flatMap(({ languages }) => languages);
  return [...new Set(['ja', 'en', ...own, ...interpreted])];
}
