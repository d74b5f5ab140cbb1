import { Clock } from '../follow/clock.ts';
import { type FollowedEach, followEach, forEachKey } from '../follow/follow.ts';
import { todayBy } from '../follow/today-by.ts';
import type { CompanyId } from '../ids.ts';
import { companyIsHere } from '../queries/attendance.ts';
import { isOn, meetingsAt } from '../queries/meetings.ts';
import { theEvent } from '../queries/the-event.ts';
import type { EventFacts } from '../records/event.ts';
import { latenessKey } from '../records/lateness.ts';
import type { Meeting } from '../records/meeting.ts';
import type { Table } from '../records/table.ts';
import type { State } from '../state.ts';
import { type Day, type Instant, plusMinutes } from '../time.ts';
import { stageOf } from './meeting-stage.ts';

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

/**
 * What needs a person, the most urgent first: what should have begun, what runs over, who is missing next. Asked again, it
 * looks again at the tables where something changed.
 */
export function needsOfHall(): (state: State, clock: Clock) => readonly Need[] {
  const ofTables = forEachKey(followTables);
  return (state, clock) => {
    const today = todayBy(state, clock);
    if (today === null) return none;
    return ofTables(today)([...state.tables.values()], state, clock)
      .flat()
      .sort(byUrgency);
  };
}

/** What needs a person at `now`, the most urgent first. */
export function needsYou(state: State, now: Instant): readonly Need[] {
  return needsOfHall()(state, new Clock(now));
}

function followTables(today: Day): FollowedEach<Table, readonly Need[]> {
  return followEach(
    ({ id }) => id,
    ({ id }, state, clock) => {
      const event = theEvent(state);
      if (!event) return none;
      const scene = { state, clock, today, event };
      const needs = meetingsAt(state, id)
        .filter((meeting) => isOn(state, meeting, today))
        .flatMap((meeting) => needOf(scene, meeting) ?? []);
      return needs.length === 0 ? none : needs;
    },
  );
}

const none: readonly never[] = [];

type Scene = { state: State; clock: Clock; today: Day; event: EventFacts };

function needOf(scene: Scene, meeting: Meeting): Need | null {
  const { clock, event } = scene;
  const { start, end, table } = meeting.place;
  switch (stageOf(meeting, clock)) {
    case 'over-time': {
      const nextWaits = meetingsAt(scene.state, table).some((other) => stageOf(other, clock) === 'waiting');
      return { kind: 'over-time', meeting, minutes: clock.minutesSince(end), nextWaits };
    }
    case 'waiting': {
      // Those who are known to come late are not asked about before.
      if (isAwaited(scene, meeting)) return null;
      const isLate = clock.hasCome(plusMinutes(start, event.graceMinutes));
      const missing = missingOf(scene, meeting);
      if (isLate) return { kind: 'not-started', meeting, minutes: clock.minutesSince(start), missing };
      return missing.length > 0 ? { kind: 'missing-next', meeting, minutes: 0, missing } : null;
    }
    case 'planned':
    case 'called': {
      if (!clock.hasCome(plusMinutes(start, -lookAheadMinutes)) || isAwaited(scene, meeting)) return null;
      const missing = missingOf(scene, meeting);
      return missing.length > 0
        ? { kind: 'missing-next', meeting, minutes: clock.minutesUntil(start), missing }
        : null;
    }
    default:
      return null;
  }
}

function missingOf({ state, today }: Scene, { guest, host }: Meeting): CompanyId[] {
  return [guest, host].filter((company) => !companyIsHere(state, company, today));
}

function isAwaited({ state, clock, today }: Scene, { guest, host }: Meeting): boolean {
  return [guest, host].some((company) => {
    const expected = state.lateness.get(latenessKey(company, today))?.expectedAt;
    return expected !== undefined && !clock.hasCome(expected);
  });
}

function byUrgency(a: Need, b: Need): number {
  return (
    urgency[a.kind] - urgency[b.kind] ||
    b.minutes * sign[b.kind] - a.minutes * sign[a.kind] ||
    a.meeting.place.table.localeCompare(b.meeting.place.table)
  );
}

const urgency: Record<Need['kind'], number> = { 'not-started': 0, 'over-time': 1, 'missing-next': 2 };
/** Late ones grow more urgent with the minutes, coming ones less. */
const sign: Record<Need['kind'], number> = { 'not-started': 1, 'over-time': 1, 'missing-next': -1 };
