import { useSignal, type Signal } from '@preact/signals';
import { TableId } from '../../shared/domain/ids.ts';
import type { ScreenDuty } from '../../shared/domain/records/device.ts';
import type { State } from '../../shared/domain/state.ts';
import { hallsOf } from '../../shared/domain/views/lobby-timetable.ts';
import type { DeskTexts } from '../desk-texts.ts';

/** What the form says of the new screen. */
export type NewScreen = {
  role: Signal<ScreenDuty['role']>;
  place: Signal<string>;
  name: Signal<string>;
  /** Null while its place is missing. */
  duty: ScreenDuty | null;
  called: string;
};

export function useNewScreen(): NewScreen {
  const role = useSignal<ScreenDuty['role']>('kiosk');
  const place = useSignal('');
  const name = useSignal('');
  const duty = dutyOf(role.value, place.value);
  // A table display goes by its table's name unless it is given one.
  const called = name.value.trim() || (duty?.role === 'table' ? duty.table : '');
  return { role, place, name, duty, called };
}

type FieldsProps = { state: State; texts: DeskTexts };

/** Which screen it is to be, where it stands, and its name. */
export function NewScreenFields({ state, texts, form }: FieldsProps & { form: NewScreen }) {
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

type PlaceChoiceProps = FieldsProps & {
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

function dutyOf(role: ScreenDuty['role'], place: string): ScreenDuty | null {
  if (role === 'kiosk') return { role };
  if (place === '') return null;
  return role === 'table' ? { role, table: TableId.parse(place) } : { role, hall: place };
}
