/** Letters that are written from right to left: Hebrew, Arabic and their kin. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

const start = '\u2068';
const end = '\u2069';

/**
 * A text that stands in a line with others: one with letters from right to left is set apart (Unicode's First Strong Isolate,
 * UAX #9), so that it does not turn the numbers and signs beside it round. Any other stays as it is. Stored text holds no such
 * marks (IN-6), so that they are always a screen's own.
 */
export function isolated(text: string): string {
  return rightToLeft.test(text) && !text.startsWith(start) ? `${start}${text}${end}` : text;
}

export function withoutIsolation(text: string): string {
  return text.startsWith(start) && text.endsWith(end) ? text.slice(1, -1) : text;
}
