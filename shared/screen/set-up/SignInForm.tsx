import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { DeviceToken } from '../../wire.ts';
import type { CommonTexts } from '../texts/common-texts.ts';
import { signIn, type RouteFailure } from '../venue-routes.ts';

export type SignInFormProps = {
  base: URL;
  texts: CommonTexts;
  /** Whose the device is: on one that everybody uses the browser is to keep neither name nor passphrase. */
  device: 'of-staff' | 'of-everybody';
  onToken: (token: DeviceToken) => void;
  /** What stands above the fields. */
  children: ComponentChildren;
};

/** A person of the staff signs in by name, so that the history says who did what, with the staff's passphrase. */
export function SignInForm({ base, texts, device, onToken, children }: SignInFormProps) {
  const name = useSignal('');
  const passphrase = useSignal('');
  const failure = useSignal<RouteFailure | null>(null);
  const working = useSignal(false);
  const isOfStaff = device === 'of-staff';

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    working.value = true;
    failure.value = null;
    const answer = await signIn(base, { name: name.value.trim(), passphrase: passphrase.value });
    working.value = false;
    if (answer.kind === 'given') onToken(answer.token);
    else failure.value = answer.code;
  }

  return (
    <form class="centre-card" onSubmit={(event) => void submit(event)}>
      {children}
      <label class="field">
        <span>{texts.say('common.signIn.name')}</span>
        <input
          class="input"
          name="name"
          required
          maxLength={80}
          autocomplete={isOfStaff ? 'name' : 'off'}
          value={name.value}
          onInput={(event) => (name.value = event.currentTarget.value)}
        />
      </label>
      <label class="field">
        <span>{texts.say('common.setUp.passphrase')}</span>
        {/* Browsers offer to keep a password unless they take it for a one-time code. */}
        <input
          class="input"
          name="passphrase"
          type="password"
          required
          autocomplete={isOfStaff ? 'current-password' : 'one-time-code'}
          value={passphrase.value}
          onInput={(event) => (passphrase.value = event.currentTarget.value)}
        />
      </label>
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
