import { useSignal } from '@preact/signals';
import type { DeskActions } from '../desk-actions.ts';
import type { DeskTexts } from '../desk-texts.ts';
import type { ScreenRow } from './screen-list.ts';

type RemoveProps = { row: ScreenRow; texts: DeskTexts; actions: DeskActions; onDone: () => void };

/** Takes a device off the list that is not used any more. Pressed twice: after it the device must be set up anew. */
export function RemoveButton({ row, texts, actions, onDone }: RemoveProps) {
  const isSure = useSignal(false);
  const { device } = row;
  if (device === null) return null;
  const press = async () => {
    if (!isSure.value) {
      isSure.value = true;
      return;
    }
    isSure.value = false;
    await actions.give({ kind: 'revoke-device', device });
    onDone();
  };
  return (
    <button
      type="button"
      class="button"
      onClick={() => void press()}
      onBlur={() => {
        isSure.value = false;
      }}
    >
      {texts.say(isSure.value ? 'desk.devices.removeSure' : 'desk.devices.remove')}
    </button>
  );
}
