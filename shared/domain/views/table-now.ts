import { Clock } from '../follow/clock.ts';
import { earlyStartMinutes } from '../commands/meetings/start-meeting.ts';
import type { SessionId, TableId } from '../ids.ts';
import { isAway, takesWalkIns } from '../queries/away.ts';
import { holdsPlace, isPending, meetingsAt, meetingsOf } from '../queries/meetings.ts';
import { type Slot, meetingSessions, slotsOfTable } from '../queries/slots.ts';
import { theEvent, todayOf } from '../queries/the-event.ts';
import type { Company } from '../records/company.ts';
import type { Interpreter } from '../records/interpreter.ts';
import type { Meeting } from '../records/meeting.ts';
import type { Table } from '../records/table.ts';
import type { State } from '../state.ts';
import { type Day, type Instant, minuteMs, minutesUntil, plusMinutes } from '../time.ts';
import { type MeetingHere, interpreterOf, meetingHere } from './meeting-here.ts';
import { stageOf } from './meeting-stage.ts';

/** The meeting after the current one. `elsewhere`: its guest still sits in a running meeting at that table. */
export type NextMeeting = MeetingHere & { elsewhere: TableId | null; mayStartFrom: Instant };

export type TableState =
  | { kind: 'nothing-more-today'; nextDay: { day: Day; start: Instant } | null }
  | { kind: 'break-until'; until: Instant }
  | { kind: 'waiting'; meeting: MeetingHere; minutesOver: number; elsewhere: TableId | null }
  | { kind: 'running' | 'last-minutes'; meeting: MeetingHere; minutesLeft: number; fractionLeft: number }
  | { kind: 'over-time'; meeting: MeetingHere; minutesOver: number }
  /** Free for a walk-in; `insteadOf` is the meeting of this slot that fell through. */
  | { kind: 'open'; until: Instant; insteadOf: { guest: Company; why: 'no-show' | 'cancelled' } | null }
  /** Free, and not for walk-ins. */
  | { kind: 'no-walk-ins'; until: Instant }
  /** The host is away; null until the end of today's sessions. */
  | { kind: 'closed'; until: Instant | null };

/** What a table display shows: the table with its host, how it stands, and who comes next today. */
export type TableNow =
  | { kind: 'no-event' }
  | {
      kind: 'table';
      table: TableId;
      hall: string;
      host: Company | null;
      interpreter: Interpreter | null;
      state: TableState;
      next: NextMeeting | null;
    };

/**
 * The table at `now`; null when the event has no such table. Planned ends stand: a meeting that began late is over when it
 * was to be over, and one that nobody finished counts as over time until somebody does. A meeting that nobody started is
 * passed over when its slot is over. Meetings of other days are not looked at.
 */
export function tableNow(state: State, tableId: TableId, now: Instant): TableNow | null {
  return tableWhere(state, tableId, now, (meeting) => meeting.status.kind === 'running');
}

/**
 * The table as the plan has it when the venue cannot be heard: a running meeting is taken as over at its planned end,
 * because nobody can say any more that it was finished, and the next must not be hidden behind it.
 */
export function tableByTheClock(state: State, tableId: TableId, now: Instant): TableNow | null {
  return tableWhere(state, tableId, now, ({ status, place }) => status.kind === 'running' && now < place.end);
}

type Runs = (meeting: Meeting) => boolean;

function tableWhere(state: State, tableId: TableId, now: Instant, runs: Runs): TableNow | null {
  const today = todayOf(state, now);
  if (theEvent(state) === null || today === null) return { kind: 'no-event' };
  const table = state.tables.get(tableId);
  if (!table) return null;
  const sessions = new Set(meetingSessions(state, { day: today }).map((session) => session.id));
  const meetings = meetingsAt(state, tableId).filter((meeting) => sessions.has(meeting.place.session));
  const scene = { state, table, today, now, sessions, meetings };
  const current = meetings.find(runs) ?? meetings.find((one) => isPending(one) && covers(one.place, now));
  const next = meetings.find((one) => one !== current && isPending(one) && now < one.place.end);
  return {
    kind: 'table',
    table: tableId,
    hall: table.hall,
    host: (table.host && state.companies.get(table.host)) ?? null,
    interpreter: interpreterOf(state, current?.place.interpreter ?? table.interpreter),
    state: current ? tableDuring(scene, current) : tableWithout(scene, next ?? null),
    next: next ? nextMeeting(scene, next) : null,
  };
}

type Scene = {
  state: State;
  table: Table;
  today: Day;
  now: Instant;
  /** Today's, in every hall. */
  sessions: ReadonlySet<SessionId>;
  /** Today's at this table, by start. */
  meetings: Meeting[];
};

/** Of the meeting that has this table now: pending ones that are not due, and those that are over, have not. */
function tableDuring(scene: Scene, current: Meeting): TableState {
  const { now } = scene;
  const meeting = meetingHere(scene.state, scene.today, current);
  const { start, end } = meeting;
  const kind = stageOf(current, new Clock(now));
  switch (kind) {
    case 'running':
    case 'last-minutes': {
      const fractionLeft = Math.min(1, (end - now) / (end - start));
      return { kind, meeting, minutesLeft: minutesUntil(now, end), fractionLeft };
    }
    case 'over-time':
      return { kind, meeting, minutesOver: wholeMinutes(end, now) };
    default: {
      const elsewhere = guestElsewhere(scene, current);
      return { kind: 'waiting', meeting, minutesOver: wholeMinutes(start, now), elsewhere };
    }
  }
}

function tableWithout(scene: Scene, next: Meeting | null): TableState {
  const { state, table, today, now, meetings } = scene;
  const slots = slotsOfTable(state, table, today);
  const left = slots.filter((slot) => now < slot.end);
  const slot = left[0];
  if (!slot) return { kind: 'nothing-more-today', nextDay: nextDay(scene) };
  const opens = left.find((one) => !hostIsAway(scene, one));
  if (!opens && !next) return { kind: 'closed', until: null };
  if (now < slot.start) return { kind: 'break-until', until: slot.start };
  if (opens !== slot) return { kind: 'closed', until: opens?.start ?? next?.place.start ?? null };
  if (meetings.some((meeting) => meeting.status.kind === 'finished' && covers(meeting.place, now))) {
    const following = left[1];
    if (!following) return { kind: 'nothing-more-today', nextDay: nextDay(scene) };
    return { kind: 'break-until', until: following.start };
  }
  if (!takesWalkIns(state, table.id, slot)) return { kind: 'no-walk-ins', until: slot.end };
  return { kind: 'open', until: openUntil(scene, left, next), insteadOf: fellThroughIn(scene, slot) };
}

/** A table is open from now through the slots that follow without a gap, until one is booked or its host is away. */
function openUntil(scene: Scene, left: Slot[], next: Meeting | null): Instant {
  let until = left[0]?.end ?? scene.now;
  for (const slot of left.slice(1)) {
    if (slot.start !== until || slot.start === next?.place.start || hostIsAway(scene, slot)) break;
    if (!takesWalkIns(scene.state, scene.table.id, slot)) break;
    until = slot.end;
  }
  return until;
}

/** The host is on the list of absences, or was marked as not there in that very slot. */
function hostIsAway({ state, table, meetings }: Scene, slot: Slot): boolean {
  const missed = meetings.some(
    ({ place, status }) => place.start === slot.start && status.kind === 'no-show' && status.party === 'host',
  );
  return table.host !== null && (missed || isAway(state, table.host, slot));
}

function fellThroughIn({ state, meetings }: Scene, slot: Slot) {
  const fellThrough = meetings
    .filter(({ place }) => place.start === slot.start)
    .findLast((one) => !holdsPlace(one));
  const guest = fellThrough && state.companies.get(fellThrough.guest);
  if (!guest || (fellThrough.status.kind !== 'no-show' && fellThrough.status.kind !== 'cancelled'))
    return null;
  return { guest, why: fellThrough.status.kind };
}

function nextDay({ state, table, now }: Scene): { day: Day; start: Instant } | null {
  const session = meetingSessions(state, { hall: table.hall }).find((one) => one.start > now);
  return session ? { day: session.day, start: session.start } : null;
}

function nextMeeting(scene: Scene, meeting: Meeting): NextMeeting {
  return {
    ...meetingHere(scene.state, scene.today, meeting),
    elsewhere: guestElsewhere(scene, meeting),
    mayStartFrom: plusMinutes(meeting.place.start, -earlyStartMinutes),
  };
}

/** Where the guest of a meeting that is due sits in another one that has not ended. */
function guestElsewhere({ state, sessions }: Scene, meeting: Meeting): TableId | null {
  for (const other of meetingsOf(state, meeting.guest)) {
    if (other.guest !== meeting.guest || other.id === meeting.id || other.status.kind !== 'running') continue;
    if (other.place.table !== meeting.place.table && sessions.has(other.place.session))
      return other.place.table;
  }
  return null;
}

function covers(place: { start: Instant; end: Instant }, now: Instant): boolean {
  return place.start <= now && now < place.end;
}

function wholeMinutes(from: Instant, to: Instant): number {
  return Math.floor((to - from) / minuteMs);
}
