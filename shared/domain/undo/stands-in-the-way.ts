import { Shift } from '../records/shift.ts';
import { latenessKey } from '../records/lateness.ts';
import type { Change } from '../changes.ts';
import type { Subject } from '../changes/family.ts';
import type { CompanyId, MeetingId } from '../ids.ts';
import { type Schedule, scheduleAt } from '../index/schedule.ts';
import { type Pieces, firstInPieces } from '../pieces.ts';
import { holdsPlace, isPending, meetingsAt, meetingsIn, meetingsOf } from '../queries/meetings.ts';
import type { Meeting } from '../records/meeting.ts';
import { alreadyMet } from '../rules/already-met.ts';
import { clashOf } from '../rules/clash.ts';
import { isMisplaced, isPartyAway } from '../rules/misplaced.ts';
import { type State, lookUp } from '../state.ts';
import { Instant } from '../time.ts';

/**
 * What keeps `changes` from being made: a meeting that would share its time or its pair with another, stand where there
 * is no slot or no host any more, lose its company, or has answers though it would not be finished; or a request or a note
 * of a company that would be gone. Null when nothing is in the way in `after`, the state that they would lead to.
 */
export function* standsInTheWay(
  before: State,
  after: State,
  changes: readonly Change[],
): Pieces<Subject | null> {
  const meeting = yield* meetingInTheWay(before, after, changes);
  if (meeting !== undefined) return `meetings ${meeting}`;
  for (const change of changes) {
    if (change.kind !== 'company.kept' || change.now !== null || change.was === null) continue;
    const left = leftOf(after, change.was.id);
    if (left !== null) return left;
  }
  return null;
}

/** Where the company waits, or is noted as late or away. A hold is left out: the clock ends it. */
function leftOf(state: State, company: CompanyId): Subject | null {
  const [request] = lookUp(state, 'waiting', 'guest', company);
  if (request) return `waiting ${request.id}`;
  const [lateness] = lookUp(state, 'lateness', 'company', company);
  if (lateness) return `lateness ${latenessKey(company, lateness.day)}`;
  const [absence] = lookUp(state, 'absences', 'company', company);
  return absence ? `absences ${absence.id}` : null;
}

function meetingInTheWay(
  before: State,
  after: State,
  changes: readonly Change[],
): Pieces<MeetingId | undefined> {
  const was = scheduleAt(before, Instant.parse(0));
  const schedule = scheduleAt(after, Instant.parse(0));
  return firstInPieces(changes, (change) => inTheWayOf(schedule, was, change) ?? undefined);
}

function inTheWayOf(schedule: Schedule, was: Schedule, change: Change): MeetingId | null {
  const { state } = schedule;
  switch (change.kind) {
    case 'shift.kept': {
      const shift = change.now ?? change.was;
      return shift && firstMisplaced(schedule, was, shiftedBy(state, shift));
    }
    case 'table.kept': {
      // One goes from one host to another or to none: whatever waits at it may then be at the wrong table.
      const table = (change.now ?? change.was)?.id;
      return table === undefined ? null : firstMisplaced(schedule, was, meetingsAt(state, table));
    }
    case 'absence.kept':
      return change.now === null ? null : metDuring(schedule, change.now.company);
    case 'company.kept':
      return change.now === null && change.was !== null ? heldBy(state, change.was.id) : null;
    default: {
      const meeting = 'meeting' in change ? idOf(change.meeting) : null;
      return meeting === null ? null : clashAt(schedule, meeting);
    }
  }
}

function idOf(meeting: MeetingId | Meeting): MeetingId {
  return typeof meeting === 'string' ? meeting : meeting.id;
}

/** Back in its place, a meeting may have no slot or company there any more, clash with one that was booked since, or be the pair's second. */
function clashAt(schedule: Schedule, id: MeetingId): MeetingId | null {
  const { state } = schedule;
  const meeting = state.meetings.get(id);
  const asked = lookUp(state, 'answered', 'meeting', id).length > 0;
  if (asked && meeting?.status.kind !== 'finished') return id;
  if (!meeting || !holdsPlace(meeting)) return null;
  if (isMisplaced(schedule, meeting) || (isPending(meeting) && isPartyAway(schedule, meeting))) return id;
  const clash = clashOf(state, meeting);
  if (clash) return clash.id;
  const met = alreadyMet(schedule, { host: meeting.host, guest: meeting.guest, ignoring: id });
  return met?.code === 'already-met' ? met.meeting : null;
}

function metDuring(schedule: Schedule, company: CompanyId): MeetingId | null {
  const meeting = schedule.meetingsOf(company).find((one) => isPending(one) && isPartyAway(schedule, one));
  return meeting?.id ?? null;
}

function heldBy(state: State, company: CompanyId): MeetingId | null {
  return meetingsOf(state, company)[0]?.id ?? null;
}

/** The meetings whose slots a shift moves. */
function shiftedBy(state: State, { table, session }: Shift): readonly Meeting[] {
  return table === null ? meetingsIn(state, session) : meetingsAt(state, table);
}

/** The first of `meetings` that holds its place and would be misplaced, though it was not. */
function firstMisplaced(schedule: Schedule, was: Schedule, meetings: readonly Meeting[]): MeetingId | null {
  const found = meetings.find(
    (meeting) => holdsPlace(meeting) && isMisplaced(schedule, meeting) && !isMisplaced(was, meeting),
  );
  return found?.id ?? null;
}
