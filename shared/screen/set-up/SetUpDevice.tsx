import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { TableId } from '../../domain/ids.ts';
import type { DeviceToken, SetUpRequest } from '../../wire.ts';
import { Directed } from '../directed/Directed.tsx';
import type { Surroundings } from '../frame/surroundings.ts';
import { openVenueLink, type ScreenSelf } from '../link/open-venue-link.ts';
import { FreshnessLine } from '../look/FreshnessLine.tsx';
import { LanguageSwitch } from '../look/LanguageSwitch.tsx';
import type { CommonTexts } from '../texts/common-texts.ts';
import { companyNames } from '../texts/names.ts';
import { setUpDevice, type RouteFailure } from '../venue-routes.ts';

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
  const { surroundings, texts, role, table, setUpCode, onCodeRefused, onToken } = props;
  const { base } = surroundings;
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
    const answer = await setUpDevice(base, requestFor(role, chosenTable.value, deviceName.value, proof));
    working.value = false;
    if (answer.kind === 'given') return onToken(answer.token);
    failure.value = answer.code;
    if (answer.code === 'set-up-code-wrong') onCodeRefused();
  }

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
        <label class="field">
          <span>{texts.say('common.setUp.deviceName')}</span>
          <input
            class="input"
            required
            maxLength={80}
            value={deviceName.value}
            onInput={(event) => (deviceName.value = event.currentTarget.value)}
          />
        </label>
      )}
      {setUpCode === null ? (
        <label class="field">
          <span>{texts.say('common.setUp.passphrase')}</span>
          <input
            class="input"
            name="passphrase"
            type="password"
            autocomplete="off"
            value={passphrase.value}
            onInput={(event) => (passphrase.value = event.currentTarget.value)}
          />
        </label>
      ) : (
        <p>{texts.say('common.setUp.byCode')}</p>
      )}
      {failure.value && (
        <p class="problem" role="alert">
          {texts.say(`common.route.${failure.value}`)}
        </p>
      )}
      {setUpCode === null && (
        <a class="set-up-pair" href={base.href}>
          {texts.say('common.setUp.havePairingCode')}
        </a>
      )}
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

type TableChoiceProps = {
  surroundings: Surroundings;
  texts: CommonTexts;
  chosen: string;
  onChoose: (table: string) => void;
};

/** A display of a table that it does not know yet; staff see it in their list as one that waits to be set up. */
const beforeSetUp: ScreenSelf = { page: 'table', place: () => null, build: null };

/** The tables of the event, as anyone on the network may know them. */
function TableChoice({ surroundings, texts, chosen, onChoose }: TableChoiceProps) {
  const { base, onWake, reload } = surroundings;
  const link = useMemo(
    () => openVenueLink({ base, token: null, self: beforeSetUp, keeper: null, onWake }),
    [base, onWake],
  );
  useEffect(() => () => link.close(), [link]);
  const state = link.state.value;
  const tables = state ? [...state.tables.values()] : [];
  // The table that the address asks for can be set up before the list of tables has come.
  const isAwaited = chosen !== '' && !tables.some((table) => table.id === chosen);
  const nameOf = (host: (typeof tables)[number]['host']) => {
    const company = host === null ? undefined : state?.companies.get(host);
    return company ? companyNames(company, texts.language.value).first : null;
  };
  return (
    <>
      <label class="field">
        <span>{texts.say('common.setUp.whichTable')}</span>
        <select
          class="input"
          name="table"
          required
          value={chosen}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          <option value="" />
          {isAwaited && (
            <option key={chosen} value={chosen}>
              {chosen}
            </option>
          )}
          {tables.map((table) => (
            <option key={table.id} value={table.id}>
              {[table.id, nameOf(table.host)].filter(Boolean).join('  ')}
            </option>
          ))}
        </select>
        <FreshnessLine link={link} texts={texts} />
        {state && tables.length === 0 && <span>{texts.say('common.setUp.noTables')}</span>}
      </label>
      <Directed link={link} self={beforeSetUp} reload={reload} />
    </>
  );
}
