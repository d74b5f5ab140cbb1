import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { CommonTexts } from '../texts/common-texts.ts';
import type { Credentials, RouteFailure } from '../venue-routes.ts';

export type SignInFormProps = {
  texts: CommonTexts;
  /** Whose the device is: on one that everybody uses the browser is to keep neither name nor passphrase. */
  device: 'of-staff' | 'of-everybody';
  /** Signs in, in the way of the page that asks; why not, or null when it is done. */
  enter: (credentials: Credentials) => Promise<RouteFailure | null>;
  /** What stands above the fields. */
  children: ComponentChildren;
};

/**
 * A person signs in by name, so that the history says who did what, with the passphrase of the staff or of the organiser.
 */
export function SignInForm({ texts, device, enter, children }: SignInFormProps) {
  const name = useSignal('');
  const passphrase = useSignal('');
  const failure = useSignal<RouteFailure | null>(null);
  const working = useSignal(false);
  const isOfStaff = device === 'of-staff';

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    working.value = true;
    failure.value = null;
    failure.value = await enter({ name: name.value.trim(), passphrase: passphrase.value });
    working.value = false;
  }

  return (
    <form class="centre-card" onSubmit={(event) => void submit(event)}>
      {children}
      <NameField
        texts={texts}
        isOfStaff={isOfStaff}
        value={name.value}
        onChange={(typed) => (name.value = typed)}
      />
      <PassphraseField
        texts={texts}
        isOfStaff={isOfStaff}
        value={passphrase.value}
        onChange={(typed) => (passphrase.value = typed)}
      />
      {failure.value && (
        <p class="problem" role="alert">
          {texts.say(`common.route.${failure.value}`)}
        </p>
      )}
      <button class="button button-main button-big" disabled={working.value}>
        {texts.say(working.value ? 'common.signIn.working' : 'common.signIn.enter')}
      </button>
    </form>
  );
}

type FieldProps = {
  texts: CommonTexts;
  isOfStaff: boolean;
  value: string;
  onChange: (typed: string) => void;
};

function NameField({ texts, isOfStaff, value, onChange }: FieldProps) {
  return (
    <label class="field">
      <span>{texts.say('common.signIn.name')}</span>
      <input
        class="input"
        name="name"
        required
        maxLength={80}
        autocomplete={isOfStaff ? 'name' : 'off'}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}

function PassphraseField({ texts, isOfStaff, value, onChange }: FieldProps) {
  return (
    <label class="field">
      <span>{texts.say('common.setUp.passphrase')}</span>
      {/* Browsers offer to keep a password unless they take it for a one-time code. */}
      <input
        class="input"
        name="passphrase"
        type="password"
        required
        autocomplete={isOfStaff ? 'current-password' : 'one-time-code'}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}
