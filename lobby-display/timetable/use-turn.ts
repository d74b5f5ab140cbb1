import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** Counts up every `seconds` of this device's own time: reading takes as long in a rehearsal that runs fast. */
export function useTurn(seconds: number): number {
  const turn = useSignal(0);
  useEffect(() => {
    const timer = setInterval(() => {
      turn.value += 1;
    }, seconds * 1_000);
    return () => clearInterval(timer);
  }, [seconds]);
  return turn.value;
}
