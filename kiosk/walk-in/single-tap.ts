/**
 * Acts on a tap, but not on the second of a double tap: what comes under the finger after the first is another button, which
 * nobody meant to press. Keys are taps of their own (their `detail` is 0).
 */
export function singleTap(act: () => void): (event: MouseEvent) => void {
  return (event) => {
    if (event.detail <= 1) act();
  };
}
