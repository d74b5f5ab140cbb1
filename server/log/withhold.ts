import { privateFields } from '../../shared/domain/personal-fields.ts';

export const withheld = '[withheld]';

/**
 * Fields that never reach a log, wherever they stand: what the table of records says of people, what opens something, and
 * what holds such fields (a command, a programme, a request's body), which is left out whole.
 */
const withheldFields: ReadonlySet<string> = new Set([
  ...privateFields,
  ...['mobile', 'contact', 'contacts', 'address', 'answers', 'outcomes'],
  ...['tokenHash', 'secret', 'secrets', 'passphrase', 'proof', 'setUpCode', 'scanned'],
  ...['badge', 'badges', 'authorization', 'cookie', 'headers', 'body', 'auth'],
  ...['envelope', 'changes', 'programme', 'registration', 'delegates', 'delegate'],
]);

/** Deeper than anything that is logged; what lies below is left out rather than looked at. */
const deepest = 8;

/** The fields as they may be logged. Errors pass: they have a form of their own. */
export function withoutPrivate(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, mayBeLogged(name, value, 1)]),
  );
}

function mayBeLogged(name: string, value: unknown, depth: number): unknown {
  if (withheldFields.has(name)) return withheld;
  if (typeof value !== 'object' || value === null || value instanceof Error) return value;
  if (depth >= deepest) return withheld;
  if (Array.isArray(value)) return value.map((one) => mayBeLogged('', one, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([inner, one]) => [inner, mayBeLogged(inner, one, depth + 1)]),
  );
}

/** What tells a secret in free text, such as an error's message, by its form alone. */
const secretForms: readonly RegExp[] = [
  // An e-mail address.
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  // A device's token: its id, a dot, 43 characters of base64url.
  /\b(?:kiosk|table|lobby|staff|organiser)-[0-9a-f]{18}\.[\w-]{43}/g,
  // A salted hash of a passphrase.
  /scrypt\$[\w$-]+/g,
  // A passphrase or a set-up code: three to five groups of four characters of their alphabet.
  /\b[2-9A-HJ-NP-Z]{4}(?:-[2-9A-HJ-NP-Z]{4}){2,4}\b/g,
  // A badge's token: 26 characters of its alphabet.
  /\b[0-9A-HJKMNP-TV-Z]{26}\b/g,
];

/** The whole line without whatever has the form of a secret or of a person's address. */
export function withoutSecrets(line: string): string {
  return secretForms.reduce((text, form) => text.replace(form, withheld), line);
}
