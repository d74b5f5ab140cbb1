import { useSignal } from '@preact/signals';
import type { Company } from '../../shared/domain/people.ts';
import type { State } from '../../shared/domain/state.ts';
import { CompanyFields } from './CompanyFields.tsx';
import type { ToolProps } from '../tools/tool.ts';
import { useGiving } from '../tools/use-giving.ts';
import { PersonFields } from './PersonFields.tsx';
import { Registered } from './Registered.tsx';
import {
  emptyForm,
  emptyPerson,
  mostPersons,
  registrationOf,
  type RegistrationForm,
} from './registration-form.ts';

/** A guest company that nobody had on a list is registered with its people, who are checked in. */
export function RegisterTool(props: ToolProps) {
  const { state, texts, actions } = props;
  const form = useSignal<RegistrationForm>(emptyForm);
  const wrong = useSignal<string | null>(null);
  /** The company that was given, as typed: its id comes with the venue's changes. */
  const given = useSignal<Pick<Company, 'name' | 'nameJa'> | null>(null);
  const giving = useGiving(actions);
  const now = form.value;
  const setPersons = (persons: RegistrationForm['persons']) => void (form.value = { ...form.value, persons });

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    const registration = registrationOf(now);
    wrong.value = null;
    if ('field' in registration) {
      wrong.value = texts.say(
        `register.wrong.${registration.field}`,
        'number' in registration ? { number: registration.number } : {},
      );
      return;
    }
    if (await giving.give({ kind: 'register-company', registration })) given.value = registration.company;
  }

  const another = () => {
    form.value = emptyForm;
    given.value = null;
  };
  if (given.value) return <Registered {...props} given={given.value} onAnother={another} />;
  const problem = wrong.value ?? giving.problem;
  return (
    <form class="tool-form" data-tool="register" onSubmit={(event) => void submit(event)}>
      <CompanyFields texts={texts} form={now} onChange={(changed) => (form.value = changed)} />
      {now.persons.map((person, index) => (
        <PersonFields
          key={index}
          texts={texts}
          number={index + 1}
          person={person}
          languages={languagesOf(state)}
          onChange={(changed) => setPersons(now.persons.map((one, at) => (at === index ? changed : one)))}
          onRemove={
            now.persons.length > 1 ? () => setPersons(now.persons.filter((_, at) => at !== index)) : null
          }
        />
      ))}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="tool-give">
        {now.persons.length < mostPersons && (
          <button type="button" class="button" onClick={() => setPersons([...now.persons, emptyPerson])}>
            {texts.say('register.addPerson')}
          </button>
        )}
        <button class="button button-main" disabled={giving.working}>
          {texts.say('register.give')}
        </button>
      </div>
    </form>
  );
}

/** The languages that are spoken at the event: its own, and those that somebody interprets. */
function languagesOf(state: State): string[] {
  const own = [...state.events.values()].flatMap(({ languages }) => languages);
  const interpreted = [...state.interpreters.values()].flatMap(({ languages }) => languages);
  return [...new Set(['ja', 'en', ...own, ...interpreted])];
}
