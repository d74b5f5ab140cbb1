import { latenessKey } from '../records/lateness.ts';
import type { CompanyId } from '../ids.ts';
import { checkedInAt, companyIsHere, delegatesOf } from '../queries/attendance.ts';
import { holdsPlace, isPending, meetingsAt, meetingsOn } from '../queries/meetings.ts';
import { meetingSessions, slotsNow, tablesIn } from '../queries/slots.ts';
import { theEvent, todayOf } from '../queries/the-event.ts';
import type { Meeting } from '../records/meeting.ts';
import { type State, lookUp } from '../state.ts';
import { type Day, type Instant, minuteMs, plusMinutes } from '../time.ts';
import { missingAnswers } from './missing-answers.ts';

/** Something in the hall that a person must look at. */
export type Need =
  /** The slot began longer ago than the grace time and the meeting did not; `missing` are those who have not checked in. */
  | { kind: 'not-started'; meeting: Meeting; minutes: number; missing: CompanyId[] }
  /** The meeting runs on after its end; `nextWaits` when the same table's next meeting should have begun. */
  | { kind: 'over-time'; meeting: Meeting; minutes: number; nextWaits: boolean }
  /** The next slot's meeting lacks somebody who has not checked in yet. */
  | { kind: 'missing-next'; meeting: Meeting; minutes: number; missing: CompanyId[] };

/** How long before a slot the desk begins to look for those who are missing. */
const lookAheadMinutes = 30;

/** What needs a person at `now`, the most urgent first: what should have begun, what runs over, who is missing next. */
export function needsYou(state: State, now: Instant): Need[] {
  const event = theEvent(state);
  const today = todayOf(state, now);
  if (!event || today === null) return [];
  const meetings = meetingsOn(state, today);
  const missing = (meeting: Meeting) =>
    [meeting.guest, meeting.host].filter((company) => !companyIsHere(state, company, today));
  const since = (at: Instant) => Math.floor((now - at) / minuteMs);
  const needs = meetings.flatMap((meeting): Need[] => {
    const { status, place } = meeting;
    if (status.kind === 'running' && now >= place.end) {
      const nextWaits = meetingsAt(state, place.table).some(
        (other) => isPending(other) && other.place.start <= now && now < other.place.end,
      );
      return [{ kind: 'over-time', meeting, minutes: since(place.end), nextWaits }];
    }
    if (!isPending(meeting) || now >= place.end) return [];
    // Whoever is known to come late is not asked about before.
    if (isAwaited(state, meeting, today, now)) return [];
    if (now >= plusMinutes(place.start, event.graceMinutes)) {
      return [{ kind: 'not-started', meeting, minutes: since(place.start), missing: missing(meeting) }];
    }
    const soon = place.start > now && place.start <= plusMinutes(now, lookAheadMinutes);
    const who = soon || place.start <= now ? missing(meeting) : [];
    return who.length > 0
      ? [{ kind: 'missing-next', meeting, minutes: Math.ceil((place.start - now) / minuteMs), missing: who }]
      : [];
  });
  return needs.sort(
    (a, b) =>
      urgency[a.kind] - urgency[b.kind] ||
      b.minutes * sign[b.kind] - a.minutes * sign[a.kind] ||
      a.meeting.place.table.localeCompare(b.meeting.place.table),
  );
}

function isAwaited(state: State, { guest, host }: Meeting, today: Day, now: Instant): boolean {
  return [guest, host].some((company) => {
    const expected = state.lateness.get(latenessKey(company, today))?.expectedAt;
    return expected !== undefined && now < expected;
  });
}

const urgency: Record<Need['kind'], number> = { 'not-started': 0, 'over-time': 1, 'missing-next': 2 };
/** Late ones grow more urgent with the minutes, coming ones less. */
const sign: Record<Need['kind'], number> = { 'not-started': 1, 'over-time': 1, 'missing-next': -1 };

/** The figures of the moment. */
export type Figures = {
  delegatesHere: number;
  delegates: number;
  running: number;
  overTime: number;
  absent: number;
  freeNow: number;
  /** Companies that are known to come late and have not come. */
  late: number;
  /** Finished meetings of which not all parties were asked. */
  answersMissing: number;
};

/** Who is here, and how the hall stands at `now`. Delegates are those of companies that meet today. */
export function figuresAt(state: State, now: Instant): Figures {
  const event = theEvent(state);
  const today = todayOf(state, now);
  if (!event || today === null)
    return {
      delegatesHere: 0,
      delegates: 0,
      running: 0,
      overTime: 0,
      absent: 0,
      freeNow: 0,
      late: 0,
      answersMissing: 0,
    };
  const meetings = meetingsOn(state, today);
  const meeting = new Set(meetings.flatMap(({ host, guest }) => [host, guest]));
  const expected = [...meeting].flatMap((company) => delegatesOf(state, company));
  const running = meetings.filter(({ status }) => status.kind === 'running');
  return {
    delegatesHere: expected.filter(({ id }) => checkedInAt(state, id, today) !== null).length,
    delegates: expected.length,
    running: running.length,
    overTime: running.filter(({ place }) => now >= place.end).length,
    absent: meetings.filter(({ status }) => status.kind === 'no-show').length,
    freeNow: freeTables(state, meetings, today, now),
    late: lookUp(state, 'lateness', 'day', today).length,
    answersMissing: missingAnswers(state, today).length,
  };
}

function freeTables(state: State, meetings: readonly Meeting[], today: Day, now: Instant): number {
  const halls = meetingSessions(state, { day: today })
    .filter((session) => slotsNow(state, session, null).some((slot) => slot.start <= now && now < slot.end))
    .map((session) => session.hall);
  const taken = new Set(
    meetings
      .filter((one) => holdsPlace(one) && one.place.start <= now && now < one.place.end)
      .map(({ place }) => place.table),
  );
  const tables = [...new Set(halls)].flatMap((hall) => tablesIn(state, hall));
  return tables.filter(({ id }) => !taken.has(id)).length;
}
