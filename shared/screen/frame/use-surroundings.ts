import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Surroundings } from './surroundings.ts';

/** Where a screen finds the page around it, however deep a component stands. */
export const SurroundingsContext = createContext<Surroundings | null>(null);

/** The page around the screen that the component belongs to. */
export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error('this is drawn outside a frame');
  return surroundings;
}
