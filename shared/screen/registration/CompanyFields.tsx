import { useSignal } from '@preact/signals';
import { type SectorKind, sectorKinds } from '../../domain/eligibility.ts';
import { countryName } from '../texts/names.ts';
import { Choice, TextField } from '../look/fields.tsx';
import { Advice } from './Advice.tsx';
import type { RegistrationForm } from './registration-form.ts';
import type { RegistrationTexts } from './registration-texts.ts';

/** Where guests and hosts of these events come from, Japan first (ISO 3166-1 alpha-2). */
const countries = [
  'JP',
  'TH',
  'MM',
  'VN',
  'PH',
  'ID',
  'MY',
  'BN',
  'KH',
  'LA',
  'SG',
  'TW',
  'CN',
  'KR',
  'IN',
  'US',
];

type CompanyFieldsProps = {
  texts: RegistrationTexts;
  form: RegistrationForm;
  onChange: (form: RegistrationForm) => void;
};

/** The fields of the company itself, and what its size means. The kind of business serves that advice alone. */
export function CompanyFields({ texts, form: now, onChange }: CompanyFieldsProps) {
  const kind = useSignal<SectorKind | null>(null);
  const set = (field: Exclude<keyof RegistrationForm, 'persons'>) => (value: string) =>
    onChange({ ...now, [field]: value });
  const kinds = sectorKinds.map((value) => ({ value, label: texts.say(`register.kinds.${value}`) }));
  return (
    <fieldset class="registration-person">
      <legend>{texts.say('register.company')}</legend>
      <div class="registration-row">
        <WhoFields texts={texts} form={now} set={set} />
        <BusinessFields texts={texts} form={now} set={set} />
        <Choice
          label={texts.say('register.kind')}
          name="company-kind"
          value={kind.value ?? ''}
          options={[{ value: '', label: texts.say('register.kindUnknown') }, ...kinds]}
          onChoose={(value) => (kind.value = sectorKinds.find((one) => one === value) ?? null)}
        />
      </div>
      {kind.value && <Advice texts={texts} kind={kind.value} form={now} />}
    </fieldset>
  );
}

type FieldsProps = {
  texts: RegistrationTexts;
  form: RegistrationForm;
  set: (field: Exclude<keyof RegistrationForm, 'persons'>) => (value: string) => void;
};

/** What the company is called, and where it is from. */
function WhoFields({ texts, form, set }: FieldsProps) {
  return (
    <>
      <TextField
        label={texts.say('register.name')}
        name="company-name"
        lang="en"
        most={200}
        value={form.name}
        onChange={set('name')}
      />
      <TextField
        label={texts.say('register.nameJa')}
        name="company-name-ja"
        lang="ja"
        most={200}
        value={form.nameJa}
        onChange={set('nameJa')}
      />
      <Choice
        label={texts.say('register.country')}
        name="company-country"
        value={form.country}
        options={countries.map((value) => ({ value, label: countryName(value, texts.language.value) }))}
        onChoose={set('country')}
      />
    </>
  );
}

/** What the company does, and how large it is. */
function BusinessFields({ texts, form, set }: FieldsProps) {
  return (
    <>
      <TextField
        label={texts.say('register.sector')}
        name="company-sector"
        most={80}
        value={form.sector}
        onChange={set('sector')}
      />
      <TextField
        label={texts.say('register.employees')}
        name="company-employees"
        keys="numeric"
        most={20}
        value={form.employees}
        onChange={set('employees')}
      />
      <TextField
        label={texts.say('register.capital')}
        name="company-capital"
        keys="numeric"
        most={24}
        value={form.capital}
        onChange={set('capital')}
      />
    </>
  );
}
