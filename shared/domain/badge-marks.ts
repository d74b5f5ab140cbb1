import type { DelegateId } from './ids.ts';
import type { Badge } from './records/badge.ts';

/**
 * What a kiosk holds of the badges so that it can note a scan while it is alone: hashes, from which nobody makes a badge.
 * A token has 125 random bits, so 96 bits of its hash tell it from every other. A code has 35, which a computer goes
 * through in minutes: only 24 bits of its hash are given, which more than 2,000 codes share, so that a list that was
 * carried off tells none of them; with 150 badges one mistyped code in 100,000 passes, and is refused later.
 */
export const markLength = { token: 24, code: 6 } as const;
export type BadgeTextKind = keyof typeof markLength;

/** SHA-256 of a text, in lower-case hexadecimal digits. Pages on plain HTTP have none of their own. */
export type Sha256Hex = (text: string) => string;

/** Each mark with the delegate that it belongs to. */
export type BadgeMarks = readonly (readonly [mark: string, delegate: DelegateId])[];

/** The mark of a badge's token or code. `salt` names the venue, so that two events' lists have nothing in common. */
export function markOf(kind: BadgeTextKind, text: string, salt: string, sha256: Sha256Hex): string {
  return `${kind}:${sha256(`uketsuke ${salt} ${kind} ${text}`).slice(0, markLength[kind])}`;
}

/** The marks of all badges that open; two badges with one mark are both left out, and their holders go to the desk. */
export function badgeMarks(badges: Iterable<Badge>, salt: string, sha256: Sha256Hex): BadgeMarks {
  const marks = new Map<string, DelegateId | null>();
  for (const { token, code, delegate, cancelledAt } of badges) {
    if (cancelledAt !== null) continue;
    for (const mark of [markOf('token', token, salt, sha256), markOf('code', code, salt, sha256)]) {
      marks.set(mark, marks.has(mark) ? null : delegate);
    }
  }
  return [...marks].flatMap(([mark, delegate]) => (delegate === null ? [] : [[mark, delegate] as const]));
}
