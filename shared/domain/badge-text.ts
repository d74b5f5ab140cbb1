/**
 * What a badge carries, as text. Upper-case letters and digits only, so that a USB scanner's key strokes survive any
 * keyboard layout and a QR code can use its compact alphanumeric mode. The alphabet is Douglas Crockford's base 32
 * (https://www.crockford.com/base32.html): no I, L, O or U, which people take for 1, 1, 0 and V.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 25 random characters are 125 bits: not to be guessed. */
const tokenLength = 25;
/** 7 random characters are 35 bits; short enough to type, and staff or a paired kiosk must be asked to try one. */
const codeLength = 7;

export type BadgeText =
  | { kind: 'token'; token: string }
  | { kind: 'code'; code: string }
  /** An input method turned the scanner's keys into kana. */
  | { kind: 'kana' }
  /** One of ours by its form, but the check character does not fit: misread or mistyped. */
  | { kind: 'misread' }
  /** No badge of any Uketsuke event. */
  | { kind: 'foreign' };

/**
 * Reads what a camera, a scanner or a person gave: a bare token, an address that ends in one (`…/b/TOKEN`), or the short
 * code with or without hyphens and spaces; in full or half width, upper or lower case.
 */
export function readBadgeText(text: string): BadgeText {
  const narrow = text.normalize('NFKC').trim();
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(narrow)) return { kind: 'kana' };
  const bare = withoutAddress(narrow).toUpperCase().replace(/[\s-]/g, '');
  const read = bare.replace(/O/g, '0').replace(/[IL]/g, '1');
  if (!/^[0-9A-Z]+$/.test(bare) || (read.length !== tokenLength + 1 && read.length !== codeLength + 1)) {
    return { kind: 'foreign' };
  }
  const body = read.slice(0, -1);
  if (checkCharacter(body) !== read.at(-1)) return { kind: 'misread' };
  return read.length === tokenLength + 1 ? { kind: 'token', token: read } : { kind: 'code', code: read };
}

function withoutAddress(text: string): string {
  if (!text.includes('/')) return text;
  const path = text.split(/[?#]/, 1)[0] ?? '';
  return /\/b\/([^/]+)\/?$/i.exec(path)?.[1] ?? text;
}

/**
 * The check character of `body` by Luhn mod N with N = 32 (https://en.wikipedia.org/wiki/Luhn_mod_N_algorithm): finds
 * every single wrong character and nearly every swap of two neighbours. Null when `body` has a character outside the
 * alphabet.
 */
export function checkCharacter(body: string): string | null {
  let sum = 0;
  for (let index = body.length - 1; index >= 0; index -= 1) {
    const value = alphabet.indexOf(body.charAt(index));
    if (value < 0) return null;
    const weighted = (body.length - 1 - index) % 2 === 0 ? value * 2 : value;
    sum += Math.floor(weighted / alphabet.length) + (weighted % alphabet.length);
  }
  return alphabet.charAt((alphabet.length - (sum % alphabet.length)) % alphabet.length);
}

/** A new badge's token and code from cryptographically random bytes, of which it takes 32. */
export function mintBadge(randomBytes: (count: number) => Uint8Array): { token: string; code: string } {
  const characters = [...randomBytes(tokenLength + codeLength)].map((byte) =>
    alphabet.charAt(byte % alphabet.length),
  );
  return {
    token: withCheck(characters.slice(0, tokenLength).join('')),
    code: withCheck(characters.slice(tokenLength).join('')),
  };
}

function withCheck(body: string): string {
  return `${body}${checkCharacter(body) ?? ''}`;
}
