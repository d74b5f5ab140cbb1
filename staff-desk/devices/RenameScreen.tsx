import { useSignal } from '@preact/signals';
import type { ScreenLineProps } from './screen-line-props.ts';

/** Gives a screen of the hall another name: pressed first, then typed. */
export function RenameScreen({ row, texts, actions, onDone }: Omit<ScreenLineProps, 'isSelf'>) {
  const wanted = useSignal<string | null>(null);
  const { device } = row;
  if (device === null) return null;
  if (wanted.value === null) {
    return (
      <button
        type="button"
        class="button screens-rename"
        onClick={() => {
          wanted.value = row.name ?? '';
        }}
      >
        {texts.say('desk.devices.rename')}
      </button>
    );
  }
  const name = wanted.value.trim();
  const stop = () => {
    wanted.value = null;
  };
  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    if (device === null) return;
    if (await actions.give({ kind: 'rename-device', device, name })) stop();
    onDone();
  }
  return (
    <form class="screens-show" onSubmit={(event) => void submit(event)}>
      <NameField
        label={texts.say('desk.devices.newName')}
        name={wanted.value}
        onChange={(typed) => (wanted.value = typed)}
        onStop={stop}
      />
      <button class="button" disabled={name === ''}>
        {texts.say('desk.devices.rename')}
      </button>
    </form>
  );
}

type NameFieldProps = {
  label: string;
  name: string;
  onChange: (name: string) => void;
  onStop: () => void;
};

/** The new name, all of it selected at first. Escape leaves the field, and not the whole list. */
function NameField({ label, name, onChange, onStop }: NameFieldProps) {
  return (
    <input
      class="input"
      name="device-name"
      aria-label={label}
      maxLength={80}
      ref={focused}
      value={name}
      onInput={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onStop();
      }}
    />
  );
}

function focused(field: HTMLInputElement | null): void {
  if (field && field.ownerDocument.activeElement !== field) field.select();
}
