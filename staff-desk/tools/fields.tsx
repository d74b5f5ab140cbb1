import { useId } from 'preact/hooks';
import type { ComponentChildren } from 'preact';

export type Option<Value extends string> = { value: Value; label: string; disabled?: boolean };

type ChoiceProps = {
  label: string;
  name: string;
  value: string;
  options: readonly Option<string>[];
  onChoose: (value: string) => void;
};

/** One of several, from a list that unfolds. */
export function Choice({ label, name, value, options, onChoose }: ChoiceProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <select
        class="input"
        name={name}
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled ?? false}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

type RadiosProps<Value extends string> = {
  legend: string;
  name: string;
  value: Value;
  options: readonly (Option<Value> & { detail?: ComponentChildren })[];
  /** `row`: short words beside each other; `list`: one below the other, each with what there is to say of it. */
  shape: 'row' | 'list' | 'long-list';
  onChoose: (value: Value) => void;
};

/** One of several, all in sight. */
export function Radios<Value extends string>(props: RadiosProps<Value>) {
  const { legend, name, value, options, shape, onChoose } = props;
  const group = useId();
  return (
    <fieldset class={`tool-radios tool-radios-${shape}`}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class="tool-radio">
          <input
            type="radio"
            name={`${name} ${group}`}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          <span>
            {option.label} {option.detail}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

type TimeFieldProps = { label: string; name: string; value: string; onChange: (value: string) => void };

/** A time of day, `HH:MM`. */
export function TimeField({ label, name, value, onChange }: TimeFieldProps) {
  return (
    <label class="field tool-time">
      <span>{label}</span>
      <input
        class="input"
        type="time"
        name={name}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}

type TextFieldProps = {
  label: string;
  name: string;
  value: string;
  most: number;
  onChange: (value: string) => void;
  /** Which keys a tablet offers. What was typed is read by the form and not by the browser, which knows no １２. */
  keys?: 'text' | 'email' | 'tel' | 'numeric';
  lang?: 'ja' | 'en' | undefined;
};

/** One line of text. */
export function TextField({ label, name, value, most, onChange, keys = 'text', lang }: TextFieldProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        class="input"
        inputMode={keys}
        name={name}
        lang={lang}
        autocomplete="off"
        maxLength={most}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}
