import type { Surroundings } from '../frame/surroundings.ts';

/** So long nobody touched the screen: whoever was in the middle of something has gone. */
const quietMs = 30_000;
/** Not all screens of a hall load in the same second. */
const spreadMs = 10_000;
const lookEveryMs = 1_000;

/** What is looked at: when a person last did something, and whether something of theirs is open. */
export type Quietness = { lastTouch: number; isOpen: boolean };

/** Whether a page may be taken away at `now` from whoever is before it. */
export function isQuiet({ lastTouch, isOpen }: Quietness, now: number, patience = quietMs): boolean {
  return !isOpen && now - lastTouch >= patience;
}

/**
 * Calls `act` once when nobody has touched the page for half a minute, no dialog is open and no field has text. Returns how to
 * stop.
 */
export function whenQuiet(
  { onTouch, isInUse }: Pick<Surroundings, 'onTouch' | 'isInUse'>,
  act: () => void,
): () => void {
  const patience = quietMs + Math.random() * spreadMs;
  // A page that was just opened may be somebody's who only looks.
  let lastTouch = performance.now();
  const stopListening = onTouch(() => (lastTouch = performance.now()));
  const timer = setInterval(() => {
    if (!isQuiet({ lastTouch, isOpen: isInUse() }, performance.now(), patience)) return;
    stop();
    act();
  }, lookEveryMs);
  const stop = () => {
    clearInterval(timer);
    stopListening();
  };
  return stop;
}
