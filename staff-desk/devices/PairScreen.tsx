import { useSignal } from '@preact/signals';
import type { Device, ScreenDuty } from '../../shared/domain/records/device.ts';
import type { State } from '../../shared/domain/state.ts';
import { pairingCode, type RouteFailure } from '../../shared/screen/venue-routes.ts';
import type { PairingCode } from '../../shared/wire.ts';
import type { DeskTexts } from '../desk-texts.ts';
import { CodeToShow } from './CodeToShow.tsx';
import { NewScreenFields, useNewScreen } from './NewScreenFields.tsx';

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

/** The device that used the code: the one of that name and duty that was not there before. */
function pairedSince({ devices }: State, { name, duty, knownBefore }: Shown): Device | undefined {
  return [...devices.values()].find(
    (device) => !knownBefore.has(device.id) && device.name === name && device.duty.role === duty.role,
  );
}
