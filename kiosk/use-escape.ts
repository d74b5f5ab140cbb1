import { useEffect, useRef } from 'preact/hooks';
import { useSurroundings } from '../shared/screen/frame/use-surroundings.ts';

/** Calls `onEscape` for the Escape key, wherever the focus is. */
export function useEscape(onEscape: () => void): void {
  const latest = useRef(onEscape);
  latest.current = onEscape;
  const { onKey } = useSurroundings();
  useEffect(
    () =>
      onKey((event) => {
        if (event.key === 'Escape') latest.current();
      }),
    [onKey],
  );
}
