import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { PairingCode } from '../../shared/wire.ts';
import { QrPicture } from '../../shared/screen/badge/QrPicture.tsx';
import type { DeskTexts } from '../desk-texts.ts';

export type CodeToShowProps = {
  base: URL;
  texts: DeskTexts;
  code: PairingCode;
  /** Which screen the code is for. */
  what: string;
  /** The name of the device that used it; null while nobody has. */
  paired: string | null;
  onClose: () => void;
};

/** The code as a QR to scan and as letters to type, with the time it is good for. */
export function CodeToShow({ base, texts, code, what, paired, onClose }: CodeToShowProps) {
  const secondsLeft = useSignal(code.seconds);
  useEffect(() => {
    const until = performance.now() + code.seconds * 1000;
    const timer = setInterval(() => {
      secondsLeft.value = Math.max(0, Math.ceil((until - performance.now()) / 1000));
    }, 1000);
    return () => clearInterval(timer);
  }, [code]);
  const address = code.address ?? base.href;
  const isOver = secondsLeft.value === 0;
  if (paired !== null || isOver) {
    return (
      <p class="screens-code-end" role="status">
        {paired === null
          ? texts.say('desk.devices.codeOver')
          : texts.say('desk.devices.paired', { name: paired })}{' '}
        <button type="button" class="button" onClick={onClose}>
          {texts.say('desk.close')}
        </button>
      </p>
    );
  }
  return (
    <div class="screens-code" role="status">
      <QrPicture text={`${address}#pair=${code.code}`} />
      <div>
        <p>{what}</p>
        <p class="screens-code-letters">{code.code}</p>
        <p>{texts.say('desk.devices.codeHow', { address })}</p>
        <p class="desk-quiet" aria-hidden="true">
          {texts.say('desk.devices.codeLeft', { minutes: Math.ceil(secondsLeft.value / 60) })}
        </p>
      </div>
    </div>
  );
}
