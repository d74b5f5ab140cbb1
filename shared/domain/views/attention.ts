import type { Clock } from '../follow/clock.ts';
import {
  type Followed,
  type FollowedEach,
  follow,
  followEach,
  followSomeOf,
  forEachKey,
} from '../follow/follow.ts';
import { todayBy } from '../follow/today-by.ts';
import { scheduleBy } from '../index/schedule.ts';
import { type Opening, openingsSoon } from '../proposals/openings.ts';
import type { Proposal } from '../proposals/proposal.ts';
import { proposalsForOpening, proposalsInstead, proposalsToMeet } from '../proposals/proposals-for.ts';
import { companyIsHere } from '../queries/attendance.ts';
import { cellKey } from '../queries/board-place.ts';
import { holdsPlace, isOn, meetingsAt } from '../queries/meetings.ts';
import type { HelpCall } from '../records/help-call.ts';
import { type Meeting, byStart, pairKey } from '../records/meeting.ts';
import type { ScanReport } from '../records/scan-report.ts';
import type { Table } from '../records/table.ts';
import { type State, lookUp } from '../state.ts';
import type { Day, Instant } from '../time.ts';
import { type Need, needsOfHall } from './needs-you.ts';

/** Something that needs a person. */
export type Concern =
  | { kind: 'help'; call: HelpCall }
  /** A kiosk told somebody that a check-in would be confirmed, and it was not. */
  | { kind: 'scan'; report: ScanReport }
  | { kind: 'need'; need: Need }
  /** A table stands empty in the slot under way or the next one. */
  | { kind: 'free'; opening: Opening }
  /** Two companies missed each other today, are both here, and could meet yet. */
  | { kind: 'missed'; meeting: Meeting };

/** A concern with the ways to deal with it, best first. */
export type Attention = Concern & { readonly proposals: readonly Proposal[] };

/**
 * The most urgent concerns. `more`: how many others need a person; `hasChances`: besides there are empty tables and missed
 * meetings that nobody looked at, of which it is not known whether anything can be done. Until `isDone` there are proposals to
 * be made, which the next look goes on with.
 */
export type AttentionList = {
  readonly items: readonly Attention[];
  readonly more: number;
  readonly hasChances: boolean;
  readonly isDone: boolean;
};

/**
 * What needs a person, from one look to the next, the most urgent first: help, scans refused, absences, overruns, empty
 * tables, missed meetings; at most `most`. Proposals are made for what is listed alone, and no more than `atOnce` in one
 * look: what is left is made by the looks that follow. An empty table for which nobody would come is not listed, and neither
 * are two who cannot meet any more.
 */
export function followAttention(
  most = Number.POSITIVE_INFINITY,
  atOnce = Number.POSITIVE_INFINITY,
): Followed<AttentionList> {
  const concernsOf = concernsOfHall();
  const proposalsOf = followSomeOf(keyOfSubject, proposalsOn, atOnce);
  let known: ReadonlyMap<string, readonly Proposal[]> = new Map();
  return follow((state, clock) => {
    const concerns = concernsOf(state, clock);
    const lookedAt = upTo(most, concerns, known);
    const subjects = lookedAt.flatMap((concern) => subjectOf(concern) ?? []);
    const { made, isDone } = proposalsOf(subjects, state, clock);
    known = made;
    // With what was made there may be room for more, or for less.
    const isEnough = isDone && upTo(most, concerns, known).length === lookedAt.length;
    if (!isEnough) clock.noteUnfinished();
    const found = lookedAt.flatMap((concern) => listed(concern, known) ?? []);
    const items = found.slice(0, most);
    const others = [...found.slice(most), ...concerns.slice(lookedAt.length)];
    const more = others.filter((concern) => !isChance(concern)).length;
    return { items, more, hasChances: more < others.length, isDone: isEnough };
  });
}

/** What needs a person at `now`, the most urgent first. */
export function attentionAt(state: State, now: Instant): readonly Attention[] {
  return followAttention()(state, now).items;
}

type Known = ReadonlyMap<string, readonly Proposal[]>;

/** The first concerns of which `most` are listed, by what is known of their proposals. */
function upTo(most: number, concerns: readonly Concern[], known: Known): readonly Concern[] {
  let count = 0;
  const end = concerns.findIndex((concern) => {
    if (count >= most) return true;
    if (listed(concern, known) !== null) count += 1;
    return false;
  });
  return end < 0 ? concerns : concerns.slice(0, end);
}

/** The concern with its proposals; null for one that is not listed without any. */
function listed(concern: Concern, known: Known): Attention | null {
  const subject = subjectOf(concern);
  const proposals = (subject && known.get(keyOfSubject(subject))) ?? [];
  return isChance(concern) && proposals.length === 0 ? null : { ...concern, proposals };
}

/** Whether there is nothing to do about it unless somebody would come. */
function isChance({ kind }: Concern): boolean {
  return kind === 'free' || kind === 'missed';
}

/** What proposals are made for: a meeting, or a slot that stands empty. */
type Subject = Meeting | Opening;

function subjectOf(concern: Concern): Subject | null {
  switch (concern.kind) {
    case 'need':
      // Of somebody who is in the hall staff first ask whether the meeting has begun without anybody's saying so.
      return concern.need.kind === 'not-started' ? concern.need.meeting : null;
    case 'free':
      return concern.opening;
    case 'missed':
      return concern.meeting;
    default:
      return null;
  }
}

function keyOfSubject(subject: Subject): string {
  return 'id' in subject ? subject.id : cellKey({ table: subject.table, start: subject.slot.start });
}

function proposalsOn(subject: Subject, state: State, clock: Clock): readonly Proposal[] {
  const schedule = scheduleBy(state, clock);
  if (!('id' in subject)) return proposalsForOpening(schedule, subject);
  return holdsPlace(subject) ? proposalsInstead(schedule, subject) : proposalsToMeet(schedule, subject);
}

/** The concerns of the whole hall, the most urgent first. */
function concernsOfHall(): (state: State, clock: Clock) => readonly Concern[] {
  const needsOf = needsOfHall();
  const openingsOf = followEach<Table, readonly Opening[]>(
    ({ id }) => id,
    (table, state, clock) => orNone(openingsSoon(scheduleBy(state, clock), table)),
  );
  const missedOn = forEachKey(followMissed);
  return (state, clock) => {
    const today = todayBy(state, clock);
    if (today === null) return [];
    const tables = [...state.tables.values()];
    const openings = openingsOf(tables, state, clock).flat().sort(byTime);
    const missed = missedOn(today)(tables, state, clock).flat().sort(byStart);
    return [
      ...[...state.helpCalls.values()]
        .sort((a, b) => a.at - b.at)
        .map((call): Concern => ({ kind: 'help', call })),
      ...[...state.scanReports.values()]
        .sort((a, b) => a.scannedAt - b.scannedAt)
        .map((report): Concern => ({ kind: 'scan', report })),
      ...needsOf(state, clock).map((need): Concern => ({ kind: 'need', need })),
      ...openings.map((opening): Concern => ({ kind: 'free', opening })),
      ...missed.map((meeting): Concern => ({ kind: 'missed', meeting })),
    ];
  };
}

/** The meetings of a day that fell through at each table, of two who are both here now and do not meet otherwise. */
function followMissed(day: Day): FollowedEach<Table, readonly Meeting[]> {
  return followEach(
    ({ id }) => id,
    ({ id }, state) =>
      orNone(
        meetingsAt(state, id).filter(
          (meeting) =>
            !holdsPlace(meeting) &&
            isOn(state, meeting, day) &&
            !lookUp(state, 'meetings', 'pair', pairKey(meeting.guest, meeting.host)).some(holdsPlace) &&
            companyIsHere(state, meeting.guest, day) &&
            companyIsHere(state, meeting.host, day),
        ),
      ),
  );
}

function byTime(a: Opening, b: Opening): number {
  return a.slot.start - b.slot.start || (a.table < b.table ? -1 : 1);
}

/** The same empty list for all that have nothing, so that it is the same as before. */
function orNone<Item>(list: readonly Item[]): readonly Item[] {
  return list.length === 0 ? none : list;
}

const none: readonly never[] = [];
