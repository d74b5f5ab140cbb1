import { useSignal, type Signal } from '@preact/signals';
import { TableId } from '../../shared/domain/ids.ts';
import type { Device, ScreenDuty } from '../../shared/domain/records/device.ts';
import type { State } from '../../shared/domain/state.ts';
import { hallsOf } from '../../shared/domain/views/lobby-timetable.ts';
import { pairingCode, type RouteFailure } from '../../shared/screen/venue-routes.ts';
import type { PairingCode } from '../../shared/wire.ts';
import type { DeskTexts } from '../desk-texts.ts';
import { CodeToShow } from './CodeToShow.tsx';

export type PairScreenProps = { base: URL; state: State; texts: DeskTexts };

type Shown = { code: PairingCode; duty: ScreenDuty; name: string; knownBefore: ReadonlySet<string> };

/** Makes a code for a new screen, and shows it until a device has used it. */
export function PairScreen({ base, state, texts }: PairScreenProps) {
  const form = useNewScreen();
  const shown = useSignal<Shown | null>(null);
  const failure = useSignal<RouteFailure | null>(null);
  const { duty, called } = form;

  async function ask(event: Event): Promise<void> {
    event.preventDefault();
    if (duty === null) return;
    failure.value = null;
    const answer = await pairingCode(base, { name: called, duty });
    if (answer.kind === 'failed') {
      failure.value = answer.code;
      return;
    }
    shown.value = { code: answer.code, duty, name: called, knownBefore: new Set(state.devices.keys()) };
  }
  return (
    <details class="screens-pair">
      <summary>{texts.say('desk.devices.pair')}</summary>
      <form class="screens-pair-form" onSubmit={(event) => void ask(event)}>
        <NewScreenFields state={state} texts={texts} form={form} />
        <button class="button button-main" disabled={duty === null || called === ''}>
          {texts.say('desk.devices.makeCode')}
        </button>
      </form>
      {failure.value && (
        <p class="problem" role="alert">
          {texts.say(`common.route.${failure.value}`)}
        </p>
      )}
      {shown.value && (
        <ShownCode
          base={base}
          state={state}
          texts={texts}
          shown={shown.value}
          onClose={() => (shown.value = null)}
        />
      )}
    </details>
  );
}

/** What the form says of the new screen. */
type NewScreen = {
  role: Signal<ScreenDuty['role']>;
  place: Signal<string>;
  name: Signal<string>;
  /** Null while its place is missing. */
  duty: ScreenDuty | null;
  called: string;
};

function useNewScreen(): NewScreen {
  const role = useSignal<ScreenDuty['role']>('kiosk');
  const place = useSignal('');
  const name = useSignal('');
  const duty = dutyOf(role.value, place.value);
  // A table display goes by its table's name unless it is given one.
  const called = name.value.trim() || (duty?.role === 'table' ? duty.table : '');
  return { role, place, name, duty, called };
}

/** Which screen it is to be, where it stands, and its name. */
function NewScreenFields({ state, texts, form }: Omit<PairScreenProps, 'base'> & { form: NewScreen }) {
  const { role, place, name, duty } = form;
  return (
    <>
      <RoleChoice
        texts={texts}
        chosen={role.value}
        onChoose={(one) => {
          role.value = one;
          place.value = '';
        }}
      />
      <PlaceChoice
        role={role.value}
        state={state}
        texts={texts}
        chosen={place.value}
        onChoose={(one) => {
          place.value = one;
        }}
      />
      <label class="field">
        <span>{texts.say('desk.devices.name')}</span>
        <input
          class="input"
          name="pair-name"
          maxLength={80}
          placeholder={duty?.role === 'table' ? duty.table : ''}
          value={name.value}
          onInput={(event) => {
            name.value = event.currentTarget.value;
          }}
        />
      </label>
    </>
  );
}

type RoleChoiceProps = {
  texts: DeskTexts;
  chosen: ScreenDuty['role'];
  onChoose: (role: ScreenDuty['role']) => void;
};

/** Kiosk, table display or lobby display. */
function RoleChoice({ texts, chosen, onChoose }: RoleChoiceProps) {
  return (
    <label class="field">
      <span>{texts.say('desk.devices.pairRole')}</span>
      <select
        class="input"
        name="pair-role"
        value={chosen}
        onChange={(event) => onChoose(event.currentTarget.value as ScreenDuty['role'])}
      >
        {(['kiosk', 'table', 'lobby'] as const).map((one) => (
          <option key={one} value={one}>
            {texts.say(`common.page.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

type PlaceChoiceProps = Omit<PairScreenProps, 'base'> & {
  role: ScreenDuty['role'];
  chosen: string;
  onChoose: (place: string) => void;
};

/** Which table, or which hall; a kiosk has no place. */
function PlaceChoice({ role, state, texts, chosen, onChoose }: PlaceChoiceProps) {
  if (role === 'kiosk') return null;
  const places = role === 'table' ? [...state.tables.keys()] : hallsOf(state);
  return (
    <label class="field">
      <span>{texts.say(role === 'table' ? 'common.setUp.whichTable' : 'desk.devices.hall')}</span>
      <select
        class="input"
        name="pair-place"
        required
        value={chosen}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <option value="" />
        {places.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The code, for which screen it is, and which device has used it. */
function ShownCode({
  base,
  state,
  texts,
  shown,
  onClose,
}: PairScreenProps & { shown: Shown; onClose: () => void }) {
  return (
    <CodeToShow
      key={shown.code.code}
      base={base}
      texts={texts}
      code={shown.code}
      what={[texts.say(`common.page.${shown.duty.role}`), shown.name].join(' · ')}
      paired={pairedSince(state, shown)?.name ?? null}
      onClose={onClose}
    />
  );
}

function dutyOf(role: ScreenDuty['role'], place: string): ScreenDuty | null {
  if (role === 'kiosk') return { role };
  if (place === '') return null;
  return role === 'table' ? { role, table: TableId.parse(place) } : { role, hall: place };
}

/** The device that used the code: the one of that name and duty that was not there before. */
function pairedSince({ devices }: State, { name, duty, knownBefore }: Shown): Device | undefined {
  return [...devices.values()].find(
    (device) => !knownBefore.has(device.id) && device.name === name && device.duty.role === duty.role,
  );
}
