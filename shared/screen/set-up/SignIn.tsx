import { useSignal } from '@preact/signals';
import type { DeviceToken } from '../../wire.ts';
import { LanguageSwitch } from '../look/LanguageSwitch.tsx';
import type { CommonTexts } from '../texts/common-texts.ts';
import { signIn, type RouteFailure } from '../venue-routes.ts';

export type SignInProps = { base: URL; texts: CommonTexts; onToken: (token: DeviceToken) => void };

/** A person of the staff signs in by name, so that the history says who did what, with the staff's passphrase. */
export function SignIn({ base, texts, onToken }: SignInProps) {
  const name = useSignal('');
  const passphrase = useSignal('');
  const failure = useSignal<RouteFailure | null>(null);
  const working = useSignal(false);

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
      <LanguageSwitch texts={texts} />
      <h1>{texts.say('common.signIn.title')}</h1>
      <label class="field">
        <span>{texts.say('common.signIn.name')}</span>
        <input
          class="input"
          name="name"
          required
          maxLength={80}
          autocomplete="name"
          value={name.value}
          onInput={(event) => (name.value = event.currentTarget.value)}
        />
      </label>
      <label class="field">
        <span>{texts.say('common.setUp.passphrase')}</span>
        <input
          class="input"
          name="passphrase"
          type="password"
          required
          autocomplete="current-password"
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
