import { useSignal } from '@preact/signals';
import { TableId } from '../../domain/ids.ts';
import type { DeviceToken, SetUpRequest } from '../../wire.ts';
import type { Surroundings } from '../frame/surroundings.ts';
import { LanguageSwitch } from '../look/LanguageSwitch.tsx';
import type { CommonTexts } from '../texts/common-texts.ts';
import { setUpDevice, type RouteFailure } from '../venue-routes.ts';
import { TableChoice } from './TableChoice.tsx';

export type SetUpProps = {
  surroundings: Surroundings;
  texts: CommonTexts;
  role: 'kiosk' | 'table';
  /** The table that the address asks for, when it does. */
  table: string | null;
  setUpCode: string | null;
  onCodeRefused: () => void;
  onToken: (token: DeviceToken) => void;
};

/** Staff give this device its role and place, once: by the passphrase, or by the set-up code of the server's terminal. */
export function SetUpDevice(props: SetUpProps) {
  const { surroundings, texts, role, setUpCode } = props;
  const { chosenTable, passphrase, deviceName, failure, working, submit } = useSetUp(props);
  const ready =
    (role === 'kiosk' || chosenTable.value !== '') && (setUpCode !== null || passphrase.value !== '');
  return (
    <form class="centre-card" onSubmit={(event) => void submit(event)}>
      <LanguageSwitch texts={texts} />
      <h1>{texts.say('common.setUp.title')}</h1>
      <p>{texts.say(role === 'kiosk' ? 'common.setUp.kiosk' : 'common.setUp.table')}</p>
      {role === 'table' && (
        <TableChoice
          surroundings={surroundings}
          texts={texts}
          chosen={chosenTable.value}
          onChoose={(one) => (chosenTable.value = one)}
        />
      )}
      {role === 'kiosk' && (
        <NameField texts={texts} value={deviceName.value} onChange={(typed) => (deviceName.value = typed)} />
      )}
      {setUpCode === null ? (
        <PassphraseField
          texts={texts}
          value={passphrase.value}
          onChange={(typed) => (passphrase.value = typed)}
        />
      ) : (
        <p>{texts.say('common.setUp.byCode')}</p>
      )}
      {failure.value && (
        <p class="problem" role="alert">
          {texts.say(`common.route.${failure.value}`)}
        </p>
      )}
      {setUpCode === null && <PairingLink texts={texts} base={surroundings.base} />}
      <button class="button button-main button-big" disabled={!ready || working.value}>
        {texts.say(working.value ? 'common.setUp.working' : 'common.setUp.done')}
      </button>
    </form>
  );
}

function requestFor(
  role: 'kiosk' | 'table',
  table: string,
  name: string,
  proof: SetUpRequest['proof'],
): SetUpRequest {
  if (role === 'kiosk') return { proof, name: name.trim(), duty: { role } };
  return { proof, name: table, duty: { role, table: TableId.parse(table) } };
}

/** What staff typed, and asking the venue with it. */
function useSetUp({ surroundings, texts, role, table, setUpCode, onCodeRefused, onToken }: SetUpProps) {
  const chosenTable = useSignal(table ?? '');
  const passphrase = useSignal('');
  const deviceName = useSignal(texts.say('common.setUp.kioskName'));
  const failure = useSignal<RouteFailure | null>(null);
  const working = useSignal(false);

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    working.value = true;
    failure.value = null;
    const proof = setUpCode === null ? { passphrase: passphrase.value } : { setUpCode };
    const request = requestFor(role, chosenTable.value, deviceName.value, proof);
    const answer = await setUpDevice(surroundings.base, request);
    working.value = false;
    if (answer.kind === 'given') return onToken(answer.token);
    failure.value = answer.code;
    if (answer.code === 'set-up-code-wrong') onCodeRefused();
  }
  return { chosenTable, passphrase, deviceName, failure, working, submit };
}

/** Whoever has a code for this device uses it on the start page. */
function PairingLink({ texts, base }: { texts: CommonTexts; base: URL }) {
  return (
    <a class="set-up-pair" href={base.href}>
      {texts.say('common.setUp.havePairingCode')}
    </a>
  );
}

type FieldProps = { texts: CommonTexts; value: string; onChange: (typed: string) => void };

function NameField({ texts, value, onChange }: FieldProps) {
  return (
    <label class="field">
      <span>{texts.say('common.setUp.deviceName')}</span>
      <input
        class="input"
        required
        maxLength={80}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}

function PassphraseField({ texts, value, onChange }: FieldProps) {
  return (
    <label class="field">
      <span>{texts.say('common.setUp.passphrase')}</span>
      <input
        class="input"
        name="passphrase"
        type="password"
        autocomplete="off"
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}
