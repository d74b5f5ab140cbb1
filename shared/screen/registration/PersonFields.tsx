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
      </div>
      <div class="registration-languages" role="group" aria-label={texts.say('register.languages')}>
        <span class="registration-label">{texts.say('register.languages')}</span>
        {languages.map((tag) => (
          <label key={tag} class="registration-language">
            <input type="checkbox" checked={person.languages.includes(tag)} onChange={() => toggle(tag)} />
            <span>{languageName(tag, texts.language.value)}</span>
          </label>
        ))}
        {onRemove && (
          <button type="button" class="button" onClick={onRemove}>
            {texts.say('register.removePerson')}
          </button>
        )}
      </div>
    </fieldset>
  );
}
