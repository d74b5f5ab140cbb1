/** A key stroke as the browser tells it: which key of the keyboard, whatever the layout and the input method make of it. */
export type Stroke = { code: string; at: number };

/** What a USB scanner has typed so far. */
export type Typed = { text: string; firstAt: number; lastAt: number };

export const nothingTyped: Typed = { text: '', firstAt: 0, lastAt: 0 };

/** Scanners type a character every 1 to 30 ms; a fast typist needs 80. Between two badges there is a longer pause. */
const slowestGapMs = 60;
const newBadgeAfterMs = 500;
/** The shortest thing on a badge is the eight characters of its code. */
const shortestScan = 8;

/** After this pause a scan without an Enter at its end counts as finished. */
export const finishedAfterMs = 150;

export type Pressed = { typed: Typed; scanned: string | null };

/** Takes a key stroke in. `scanned` is what the scanner read when the stroke was its Enter or Tab. */
export function press(typed: Typed, { code, at }: Stroke): Pressed {
  if (code === 'Enter' || code === 'NumpadEnter' || code === 'Tab') {
    return { typed: nothingTyped, scanned: finish(typed) };
  }
  const character = characterOf(code);
  if (character === null) return { typed, scanned: null };
  if (typed.text === '' || at - typed.lastAt > newBadgeAfterMs) {
    return { typed: { text: character, firstAt: at, lastAt: at }, scanned: null };
  }
  return { typed: { text: typed.text + character, firstAt: typed.firstAt, lastAt: at }, scanned: null };
}

/** What was typed when it came as fast as only a scanner types; null for a person's typing. */
export function finish({ text, firstAt, lastAt }: Typed): string | null {
  if (text.length < shortestScan) return null;
  return (lastAt - firstAt) / (text.length - 1) <= slowestGapMs ? text : null;
}

const others: Readonly<Record<string, string>> = {
  Slash: '/',
  NumpadDivide: '/',
  Period: '.',
  Minus: '-',
  Semicolon: ':',
  Quote: ':',
};

/** The character that the key prints on an upper-case label; null for keys that print nothing, such as Shift. */
function characterOf(code: string): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  return letter ?? digit ?? others[code] ?? null;
}
