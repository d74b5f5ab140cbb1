import type { State } from '../../domain/state.ts';
import type { Catalogue } from '../texts/create-texts.ts';

/** So long the page has the network for itself. */
const afterMs = 4_000;

/**
 * Has the browser load the fonts of `text` before they are shown: a font comes in many small files, each with its letters,
 * and one that is first needed when the venue is gone does not come any more. Returns how to call it off.
 */
export function keepFonts(text: () => string): () => void {
  const timer = setTimeout(() => {
    const { fontFamily } = getComputedStyle(document.body);
    // What does not come now is asked for again when it is shown.
    void document.fonts.load(`1em ${fontFamily}`, text()).catch(() => undefined);
  }, afterMs);
  return () => clearTimeout(timer);
}

/** Every sentence of a catalogue. */
export function sentencesOf(catalogue: Catalogue): string {
  return Object.values(catalogue)
    .map((entry) => (typeof entry === 'string' ? entry : sentencesOf(entry)))
    .join('');
}

/** Every name that this screen may come to show. */
export function namesIn(state: Pick<State, 'companies' | 'delegates' | 'interpreters'>): string {
  return JSON.stringify([
    [...state.companies.values()],
    [...state.delegates.values()],
    [...state.interpreters.values()],
  ]);
}
