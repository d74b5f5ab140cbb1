import { useSignal, useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useSurroundings } from '../shared/screen/frame/use-surroundings.ts';

/**
 * Counts the seconds that a stage may still stay and calls `onEnd` when none is left; any touch or key starts it anew. The
 * seconds are the device's own: the person stands at the device.
 */
export function useCountdown<T>(
  stage: ReadonlySignal<T>,
  secondsOf: (stage: T) => number | null,
  onEnd: () => void,
): ReadonlySignal<number | null> {
  const { onTouch } = useSurroundings();
  const left = useSignal<number | null>(null);
  useSignalEffect(() => {
    left.value = secondsOf(stage.value);
  });
  useEffect(() => {
    const timer = setInterval(() => {
      if (left.value === null) return;
      left.value -= 1;
      if (left.value <= 0) onEnd();
    }, 1_000);
    const again = () => {
      left.value = secondsOf(stage.value);
    };
    // When the touch has done its work: drawn again before, a field would lose the letter that is being typed.
    const stop = onTouch(() => void setTimeout(again));
    return () => {
      clearInterval(timer);
      stop();
    };
  }, []);
  return left;
}
