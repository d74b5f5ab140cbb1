import type { Change } from '../changes.ts';
import { type Circumstances, type Decision, accepted, refused } from '../decision.ts';
import type { DelegateId } from '../ids.ts';
import { checkedInAt } from '../queries/attendance.ts';
import { eventDays, todayOf } from '../queries/the-event.ts';
import { latenessKey } from '../records/lateness.ts';
import type { State } from '../state.ts';
import { type Day, type Instant, minuteMs } from '../time.ts';

/** A kiosk that was alone reckons the time within this of the venue's; what is ahead by less is taken as now. */
const aheadAtMostMs = minuteMs;

/**
 * A delegate is here. `scannedAt` is when the badge was scanned, where that was not now: the attendance is of that time.
 */
export function arrive(
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
  return accepted(
    { kind: 'attendance.kept', was: null, now: { delegate, day, at: arrivedAt } },
    ...noLongerLate(state, delegate, day),
  );
}

function nextDay(days: Day[], today: Day): Day | null {
  return days.find((day) => day > today) ?? null;
}

/** Who has come is not awaited any more. */
function noLongerLate(state: State, delegate: DelegateId, day: Day): Change[] {
  const company = state.delegates.get(delegate)?.company ?? null;
  const was = state.lateness.get(latenessKey(company, day));
  return was ? [{ kind: 'lateness.kept', was, now: null }] : [];
}
