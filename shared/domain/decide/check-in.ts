import { readBadgeText } from '../badge-text.ts';
import type { CommandOf } from '../commands.ts';
import { accepted, refused, type Circumstances, type Decision, type Refused } from '../decision.ts';
import type { Change } from '../changes.ts';
import type { CompanyId, DelegateId } from '../ids.ts';
import type { Badge } from '../people.ts';
import { badgeOfCode } from '../queries/badges.ts';
import { checkedInAt } from '../queries/attendance.ts';
import { eventDays, todayOf } from '../queries/the-event.ts';
import type { State } from '../state.ts';
import { minuteMs, type Day, type Instant } from '../time.ts';
import { unreachable } from '../unreachable.ts';

/** Checks in whoever holds the badge: a wrong, foreign, unknown or cancelled one is refused by name. */
export function checkInBadge(
  state: State,
  command: CommandOf<'check-in-badge'>,
  circumstances: Circumstances,
): Decision {
  const found = findBadge(state, command.scanned);
  if (found.kind === 'refused') return found;
  const { delegate, cancelledAt } = found.badge;
  if (cancelledAt !== null) return refused({ code: 'badge-cancelled', delegate });
  return arrive(state, delegate, command.at, circumstances);
}

/** Checks a delegate in by name. */
export function checkIn(
  state: State,
  command: CommandOf<'check-in'>,
  circumstances: Circumstances,
): Decision {
  if (!state.delegates.has(command.delegate)) {
    return refused({ code: 'unknown', what: 'delegate', id: command.delegate });
  }
  return arrive(state, command.delegate, command.at, circumstances);
}

/** Takes a check-in of today back: the wrong person was tapped. */
export function takeBackCheckIn(
  state: State,
  command: CommandOf<'take-back-check-in'>,
  circumstances: Circumstances,
): Decision {
  const day = todayOf(state, circumstances.now);
  if (day === null) return refused({ code: 'no-event' });
  const at = checkedInAt(state, command.delegate, day);
  if (at === null) return refused({ code: 'not-checked-in', delegate: command.delegate });
  return accepted({
    kind: 'delegate.check-in-taken-back',
    attendance: { delegate: command.delegate, day, at },
  });
}

/** A kiosk that was alone reckons the time within this of the venue's; what is ahead by less is taken as now. */
const aheadAtMostMs = minuteMs;

/** `scannedAt` is when the badge was scanned, where that was not now: the attendance is of that time. */
function arrive(
  state: State,
  delegate: DelegateId,
  scannedAt: Instant | undefined,
  { now }: Circumstances,
): Decision {
  const day = todayOf(state, now);
  if (day === null) return refused({ code: 'no-event' });
  if (scannedAt !== undefined && scannedAt > now + aheadAtMostMs)
    return refused({ code: 'scan-in-future', at: scannedAt });
  const arrivedAt = scannedAt === undefined || scannedAt > now ? now : scannedAt;
  const scanDay = todayOf(state, arrivedAt);
  if (scanDay !== null && scanDay !== day)
    return refused({ code: 'scan-of-another-day', day: scanDay, today: day });
  const days = eventDays(state);
  if (!days.includes(day)) return refused({ code: 'not-today', today: day, next: nextDay(days, day) });
  const at = checkedInAt(state, delegate, day);
  if (at !== null) return refused({ code: 'already-checked-in', delegate, at });
  const company = state.delegates.get(delegate)?.company;
  return accepted(
    { kind: 'delegate.checked-in', attendance: { delegate, day, at: arrivedAt } },
    ...noLongerLate(state, company ?? null, day),
  );
}

function nextDay(days: Day[], today: Day): Day | null {
  return days.find((day) => day > today) ?? null;
}

type FoundBadge = { kind: 'found'; badge: Badge } | Refused;

function findBadge(state: State, scanned: string): FoundBadge {
  const read = readBadgeText(scanned);
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

/** Whoever has come is not awaited any more. */
function noLongerLate(state: State, company: CompanyId | null, day: Day): Change[] {
  const was = state.lateness.get(`${company} ${day}`);
  return was ? [{ kind: 'lateness.kept', was, now: null }] : [];
}
