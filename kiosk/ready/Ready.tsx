import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useSurroundings } from '../../shared/screen/frame/use-surroundings.ts';
import type { KioskTexts } from '../kiosk-texts.ts';
import { startCamera, type CameraState } from '../scan/camera-reader.ts';

export type ReadyProps = {
  texts: KioskTexts;
  /** Another stage is shown: the camera goes on reading, so that the next person need not wait, but nothing is seen of it. */
  away: boolean;
  onText: (text: string) => void;
  onFindName: () => void;
  onTypeCode: () => void;
  onDoor: () => void;
};

const cameraId = 'kiosk-camera-picture';

/** Ready for the next person: the camera, and the ways without one. */
export function Ready({ texts, away, onText, onFindName, onTypeCode, onDoor }: ReadyProps) {
  const { state, hasRead } = useCamera(away, onText);
  return (
    <section class={away ? 'kiosk-ready kiosk-away' : 'kiosk-ready'} inert={away}>
      <div
        class={`kiosk-camera${hasRead ? ' kiosk-camera-read' : ''}`}
        hidden={state.kind === 'no-camera'}
        data-camera={state.kind}
      >
        <div id={cameraId} class="kiosk-camera-picture" />
      </div>
      <p class="kiosk-hold">
        {texts.say(
          state.kind === 'no-camera'
            ? 'kiosk.holdScanner'
            : state.kind === 'starting'
              ? 'kiosk.starting'
              : 'kiosk.hold',
        )}
      </p>
      {state.kind === 'no-camera' && (
        <p class="kiosk-no-camera">{texts.say(`kiosk.noCamera.${state.why}`)}</p>
      )}
      <div class="kiosk-ways">
        <button type="button" class="button button-big" onClick={onFindName}>
          {texts.say('kiosk.findName')}
        </button>
        <button type="button" class="button button-big" onClick={onTypeCode}>
          {texts.say('kiosk.typeCode')}
        </button>
      </div>
      <button type="button" class="button kiosk-quiet" onClick={onDoor}>
        {texts.say('kiosk.door.open')}
      </button>
      <ScannerPaused texts={texts} />
    </section>
  );
}

/** Reads with the camera, and says how it stands with it and whether it has read a badge since the kiosk was ready. */
function useCamera(away: boolean, onText: (text: string) => void): { state: CameraState; hasRead: boolean } {
  const surroundings = useSurroundings();
  const camera = useSignal<CameraState>({ kind: 'starting' });
  const reading = useSignal(false);
  const latest = useRef(onText);
  latest.current = onText;
  useEffect(() => {
    const reader = startCamera(
      cameraId,
      surroundings,
      (text) => {
        reading.value = true;
        latest.current(text);
      },
      (state) => (camera.value = state),
    );
    return () => void reader.stop();
  }, []);
  useEffect(() => {
    if (!away) reading.value = false;
  }, [away]);
  return { state: camera.value, hasRead: reading.value };
}

/** A scanner that types reaches the page only while it has the focus. */
function ScannerPaused({ texts }: { texts: KioskTexts }) {
  const { hasFocus, onFocus, takeFocus } = useSurroundings();
  const paused = useSignal(!hasFocus());
  useEffect(() => onFocus(() => (paused.value = !hasFocus())), []);
  if (!paused.value) return null;
  return (
    <button type="button" class="button kiosk-paused" onClick={takeFocus}>
      {texts.say('kiosk.scannerPaused')}
    </button>
  );
}
