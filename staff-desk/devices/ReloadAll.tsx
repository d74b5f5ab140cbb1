import { useSignal } from '@preact/signals';
import type { DeskActions } from '../desk-actions.ts';
import type { DeskTexts } from '../desk-texts.ts';

type ReloadAllProps = {
  /** The connections of the screens; this desk is not among them. */
  connections: readonly string[];
  texts: DeskTexts;
  actions: DeskActions;
  onDone: () => void;
};

/** Has all screens but this desk load themselves again. Pressed twice: somebody may stand before one of them. */
export function ReloadAll({ connections, texts, actions, onDone }: ReloadAllProps) {
  const isSure = useSignal(false);
  const count = connections.length;
  const press = async () => {
    if (!isSure.value) {
      isSure.value = true;
      return;
    }
    isSure.value = false;
    for (const screen of connections) await actions.direct({ screen, what: 'reload' });
    onDone();
  };
  return (
    <button
      type="button"
      class="button"
      disabled={count === 0}
      data-reload-all
      onClick={() => void press()}
      onBlur={() => {
        isSure.value = false;
      }}
    >
      {texts.say(isSure.value ? 'desk.devices.reloadAllSure' : 'desk.devices.reloadAll', { count })}
    </button>
  );
}
