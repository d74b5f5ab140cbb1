import { Build } from '../../wire.ts';
import type { Language } from '../texts/create-texts.ts';

/** Where the page has its screen; null in a page that has none. */
export function screenElement(): Element | null {
  return document.getElementById('screen');
}

/** The build that made this page; null in development. */
export function buildOfPage(): Build {
  const read = Build.safeParse(document.querySelector('meta[name="venue-build"]')?.getAttribute('content'));
  return read.success ? read.data : null;
}

/** Readers of the screen and the browser's fonts go by the page's language. */
export function speakLanguage(language: Language): void {
  document.documentElement.lang = language;
}

/** So long the page has the network for itself. */
const fontsAfterMs = 4_000;

/**
 * Has the browser load the fonts of `text` before they are shown: a font comes in many small files, each with its letters,
 * and one that is first needed when the venue is gone does not come any more. Returns how to call it off.
 */
export function loadFonts(text: () => string): () => void {
  const timer = setTimeout(() => {
    const { fontFamily } = getComputedStyle(document.body);
    // Each letter once: the browser goes through the text for every font file, seconds for a hall of 13,000 names.
    const letters = [...new Set(text())].join('');
    // What does not come now is asked for again when it is shown.
    void document.fonts.load(`1em ${fontFamily}`, letters).catch(() => undefined);
  }, fontsAfterMs);
  return () => clearTimeout(timer);
}

export function isDialogOpen(): boolean {
  return document.querySelector('dialog[open]') !== null;
}

/** Whether a dialog is open, or a field holds what a person typed. */
export function isInUse(): boolean {
  if (isDialogOpen()) return true;
  return [...document.querySelectorAll('input, textarea')].some(
    (field) =>
      (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && isTyped(field))) &&
      field.value !== field.defaultValue,
  );
}

function isTyped({ type }: HTMLInputElement): boolean {
  return !['checkbox', 'radio', 'button', 'submit', 'hidden'].includes(type);
}
