import { languageName } from '../texts/names.ts';
import { TextField } from '../look/fields.tsx';
import type { PersonForm } from './registration-form.ts';
import type { RegistrationTexts } from './registration-texts.ts';

type PersonFieldsProps = {
  texts: RegistrationTexts;
  number: number;
  person: PersonForm;
  /** The languages that are offered, as tags. */
  languages: readonly string[];
  onChange: (person: PersonForm) => void;
  /** Null for the only one. */
  onRemove: (() => void) | null;
};

/** The fields of one person of the company. */
export function PersonFields({ texts, number, person, languages, onChange, onRemove }: PersonFieldsProps) {
  const set = (field: Exclude<keyof PersonForm, 'languages'>) => (value: string) =>
    onChange({ ...person, [field]: value });
  const toggle = (tag: string) => {
    const rest = person.languages.filter((one) => one !== tag);
    onChange({ ...person, languages: rest.length < person.languages.length ? rest : [...rest, tag] });
  };
  const field = (name: string) => `person-${number}-${name}`;
  return (
    <fieldset class="registration-person">
      <legend>{texts.say('register.person', { number })}</legend>
      <div class="registration-row">
        <NameFields texts={texts} person={person} field={field} set={set} />
        <ReachFields texts={texts} person={person} field={field} set={set} />
      </div>
      <div class="registration-languages" role="group" aria-label={texts.say('register.languages')}>
        <span class="registration-label">{texts.say('register.languages')}</span>
        <Languages texts={texts} languages={languages} spoken={person.languages} onToggle={toggle} />
        {onRemove && (
          <button type="button" class="button" onClick={onRemove}>
            {texts.say('register.removePerson')}
          </button>
        )}
      </div>
    </fieldset>
  );
}

type FieldsProps = {
  texts: RegistrationTexts;
  person: PersonForm;
  /** The name that a field has in the form. */
  field: (name: string) => string;
  set: (field: Exclude<keyof PersonForm, 'languages'>) => (value: string) => void;
};

/** The person's name, as it is written in Japan and elsewhere. */
function NameFields({ texts, person, field, set }: FieldsProps) {
  return (
    <>
      <TextField
        label={texts.say('register.personName')}
        name={field('name')}
        lang="ja"
        most={200}
        value={person.name}
        onChange={set('name')}
      />
      <TextField
        label={texts.say('register.kana')}
        name={field('kana')}
        lang="ja"
        most={200}
        value={person.nameKana}
        onChange={set('nameKana')}
      />
      <TextField
        label={texts.say('register.latin')}
        name={field('latin')}
        lang="en"
        most={200}
        value={person.nameEn}
        onChange={set('nameEn')}
      />
    </>
  );
}

/** What the person is in the company, and where to reach that person. */
function ReachFields({ texts, person, field, set }: FieldsProps) {
  return (
    <>
      <TextField
        label={texts.say('register.position')}
        name={field('title')}
        most={80}
        value={person.title}
        onChange={set('title')}
      />
      <TextField
        label={texts.say('register.email')}
        name={field('email')}
        keys="email"
        most={254}
        value={person.email}
        onChange={set('email')}
      />
      <TextField
        label={texts.say('register.phone')}
        name={field('phone')}
        keys="tel"
        most={60}
        value={person.phone}
        onChange={set('phone')}
      />
    </>
  );
}

type LanguagesProps = {
  texts: RegistrationTexts;
  languages: readonly string[];
  spoken: readonly string[];
  onToggle: (tag: string) => void;
};

function Languages({ texts, languages, spoken, onToggle }: LanguagesProps) {
  return (
    <>
      {languages.map((tag) => (
        <label key={tag} class="registration-language">
          <input type="checkbox" checked={spoken.includes(tag)} onChange={() => onToggle(tag)} />
          <span>{languageName(tag, texts.language.value)}</span>
        </label>
      ))}
    </>
  );
}
