import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { DeviceToken } from '../shared/wire.ts';
import type { DeviceTokens } from '../shared/screen/frame/device-token.ts';
import type { Texts } from '../shared/screen/texts/create-texts.ts';
import { pair, type RouteFailure } from '../shared/screen/venue-routes.ts';
import { screenAddress } from './screen-address.ts';
import type { startTexts } from './start-texts.ts';

export type PairingParts = {
  /** The code of the address that was opened, which is used at once; null when it is to be typed. */
  code: string | null;
  tokens: DeviceTokens;
  /** Opens the screen that this device has become. */
  go: (address: string) => void;
};

type PairDeviceProps = PairingParts & { base: URL; texts: Texts<(typeof startTexts)['en']> };

/** This device uses a code that staff made for it, and becomes that screen. */
export function PairDevice(props: PairDeviceProps) {
  const { texts } = props;
  const { typed, failure, working, use } = usePairing(props);
  return (
    <form
      class="start-choice"
      onSubmit={(event) => {
        event.preventDefault();
        void use();
      }}
    >
      <div class="start-pair">
        <CodeField texts={texts} value={typed.value} onChange={(text) => (typed.value = text)} />
        <button class="button button-big" disabled={working.value || typed.value.trim() === ''}>
          {texts.say(working.value ? 'start.pairing' : 'start.pairDo')}
        </button>
      </div>
      {failure.value && (
        <p class="problem" role="alert">
          {texts.say(`common.route.${failure.value}`)}
        </p>
      )}
    </form>
  );
}

/** What was typed, and asking the venue with it; the code of an address is used at once. */
function usePairing({ code, tokens, go, base, texts }: PairDeviceProps) {
  const typed = useSignal(code ?? '');
  const failure = useSignal<RouteFailure | null>(null);
  const working = useSignal(false);

  async function use(): Promise<void> {
    working.value = true;
    failure.value = null;
    const answer = await pair(base, { code: typed.value.trim() });
    working.value = false;
    if (answer.kind === 'given') enter(answer.token);
    else failure.value = answer.code;
  }
  function enter(token: DeviceToken): void {
    const { duty } = token;
    if (duty.role === 'staff' || duty.role === 'organiser') return;
    tokens.keep(duty.role, token);
    go(screenAddress(base, duty, texts.language.value));
  }
  useEffect(() => {
    if (code !== null) void use();
  }, []);
  return { typed, failure, working, use };
}

type CodeFieldProps = Pick<PairDeviceProps, 'texts'> & { value: string; onChange: (text: string) => void };

function CodeField({ texts, value, onChange }: CodeFieldProps) {
  return (
    <input
      class="input input-big"
      name="pairing-code"
      aria-label={texts.say('start.pairCode')}
      placeholder="7KQM-2XPD"
      required
      maxLength={40}
      autocomplete="off"
      autocapitalize="characters"
      spellcheck={false}
      value={value}
      onInput={(event) => onChange(event.currentTarget.value)}
    />
  );
}
