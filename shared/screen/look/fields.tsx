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
