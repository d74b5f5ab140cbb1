import { useId } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { Option } from '../../shared/screen/look/fields.tsx';

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
