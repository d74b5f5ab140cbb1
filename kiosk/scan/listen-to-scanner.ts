import type { Surroundings } from '../../shared/screen/frame/surroundings.ts';
import { finish, finishedAfterMs, nothingTyped, press } from './typed-scanner.ts';

/**
 * Listens to a USB scanner that types, wherever the focus is. It reads which key was pressed, not what the input method
 * made of it, and leaves a person's typing alone. Returns how to stop.
 */
export function listenToScanner(onKey: Surroundings['onKey'], onScan: (text: string) => void): () => void {
  let typed = nothingTyped;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const done = (scanned: string | null, event?: KeyboardEvent) => {
    clearTimeout(timer);
    typed = nothingTyped;
    if (scanned === null) return;
    event?.preventDefault();
    event?.stopPropagation();
    onScan(scanned);
  };
  const hear = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const pressed = press(typed, { code: event.code, at: event.timeStamp });
    typed = pressed.typed;
    if (pressed.scanned !== null) return done(pressed.scanned, event);
    clearTimeout(timer);
    timer = setTimeout(() => done(finish(typed)), finishedAfterMs);
  };
  const stop = onKey(hear, 'first');
  return () => {
    clearTimeout(timer);
    stop();
  };
}
