import { Html5Qrcode, Html5QrcodeSupportedFormats } from 'html5-qrcode';
import type { Surroundings } from '../../shared/screen/frame/surroundings.ts';
import { installDetector } from '../page/install-detector.ts';

/** Why there is no camera; the kiosk says it and goes on with the scanner, the code and the search. */
export type NoCamera = 'insecure' | 'refused' | 'none' | 'failed';

export type CameraState = { kind: 'starting' } | { kind: 'running' } | { kind: 'no-camera'; why: NoCamera };

export type CameraReader = { stop(): Promise<void> };

/** A code that stays before the camera is told once; after it was away this long it may be told again. */
const quietMs = 3_000;
const picturesASecond = 10;

/**
 * Runs the camera in the element of `elementId` and tells every text it reads. html5-qrcode runs the camera; the detector is
 * ZXing compiled to WebAssembly, given to it in the place where it looks for the browser's own (which reads less, or is
 * missing). Starting again after the page was hidden is done here too.
 */
export function startCamera(
  elementId: string,
  { isSecure, isSeen, onSeen }: Pick<Surroundings, 'isSecure' | 'isSeen' | 'onSeen'>,
  onText: (text: string) => void,
  onState: (state: CameraState) => void,
): CameraReader {
  const noCamera = whyNoCamera(isSecure);
  if (noCamera) {
    onState({ kind: 'no-camera', why: noCamera });
    return { stop: async () => undefined };
  }
  installDetector();
  const scanner = new Html5Qrcode(elementId, {
    formatsToSupport: [Html5QrcodeSupportedFormats.QR_CODE],
    useBarCodeDetectorIfSupported: true,
    verbose: false,
  });
  const tell = oncePerHolding(onText);
  // Starting and stopping are asynchronous and must not overlap: each waits for the one before it.
  let last: Promise<void> = Promise.resolve();
  const then = (next: () => Promise<void>) => (last = last.then(next, next));

  const start = async () => {
    onState({ kind: 'starting' });
    try {
      await scanner.start(
        { facingMode: 'user' },
        { fps: picturesASecond, disableFlip: false },
        tell,
        undefined,
      );
      onState({ kind: 'running' });
    } catch (error) {
      onState({ kind: 'no-camera', why: reasonOf(error) });
    }
  };
  const halt = async () => {
    if (scanner.isScanning) await scanner.stop();
  };
  const stopWatching = onSeen(() => void then(isSeen() ? start : halt));
  void then(start);
  return {
    stop() {
      stopWatching();
      return then(halt);
    },
  };
}

function whyNoCamera(isSecure: boolean): NoCamera | null {
  if (!isSecure) return 'insecure';
  return 'mediaDevices' in navigator ? null : 'none';
}

/** html5-qrcode passes the browser's errors on as they are or as text. */
function reasonOf(error: unknown): NoCamera {
  const text = String(error);
  if (/NotAllowed|Permission|denied/i.test(text)) return 'refused';
  return /NotFound|Requested device not found|no camera/i.test(text) ? 'none' : 'failed';
}

function oncePerHolding(onText: (text: string) => void): (text: string) => void {
  let held = '';
  let seenAt = 0;
  return (text) => {
    const isHeld = text === held && performance.now() - seenAt < quietMs;
    held = text;
    seenAt = performance.now();
    if (!isHeld) onText(text);
  };
}
