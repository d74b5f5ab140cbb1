import { useEffect, useRef } from 'preact/hooks';
import { useSurroundings } from '../shared/screen/frame/use-surroundings.ts';

/** Calls `onEscape` when Escape is pressed and nothing that lies over the desk takes it first. */
export function useEscape(onEscape: () => void): void {
  const latest = useRef(onEscape);
  latest.current = onEscape;
  const { onKey, isDialogOpen } = useSurroundings();
  useEffect(
    () =>
      onKey((event) => {
        if (event.key === 'Escape' && !isDialogOpen()) latest.current();
      }),
    [onKey, isDialogOpen],
  );
}
