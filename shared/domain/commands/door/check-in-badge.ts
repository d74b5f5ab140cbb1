import { readBadgeText } from '../../badge-text.ts';
import { type Refused, refused } from '../../decision.ts';
import { arrive } from '../../judging/arrive.ts';
import { badgeOfCode } from '../../queries/badges.ts';
import type { Badge } from '../../records/badge.ts';
import type { State } from '../../state.ts';
import { Instant } from '../../time.ts';
import { unreachable } from '../../unreachable.ts';
import { command } from '../command.ts';
import { scanned } from '../forms.ts';

/** Checks in the one who holds the badge: a wrong, foreign, unknown or cancelled one is refused by name. */
export const checkInBadge = command(
  'check-in-badge',
  {
    /** What the scanner, camera or keyboard gave, unread. */
    scanned,
    /** When it was scanned, by the venue's clock, where it is judged later; left out it is now. */
    at: Instant.optional(),
  },
  {
    mayGive: ['kiosk', 'staff', 'organiser'],
    judge(state, { scanned: text, at }, circumstances) {
      const found = findBadge(state, text);
      if (found.kind === 'refused') return found;
      const { delegate, cancelledAt } = found.badge;
      if (cancelledAt !== null) return refused({ code: 'badge-cancelled', delegate });
      return arrive(state, delegate, at, circumstances);
    },
  },
);

type FoundBadge = { kind: 'found'; badge: Badge } | Refused;

function findBadge(state: State, text: string): FoundBadge {
  const read = readBadgeText(text);
  switch (read.kind) {
    case 'kana':
      return refused({ code: 'badge-typed-in-kana' });
    case 'misread':
      return refused({ code: 'badge-misread' });
    case 'foreign':
      return refused({ code: 'badge-foreign' });
    case 'token':
      return foundBadge(state.badges.get(read.token));
    case 'code':
      return foundBadge(badgeOfCode(state, read.code));
    default:
      return unreachable(read);
  }
}

function foundBadge(badge: Badge | undefined): FoundBadge {
  return badge ? { kind: 'found', badge } : refused({ code: 'badge-unknown' });
}
