import type { Change } from '../changes.ts';
import type { CompanyId, MeetingId } from '../ids.ts';
import type { Meeting } from '../meeting.ts';
import { floorOf, type Floor } from '../queries/floor.ts';
import { holdsPlace, isPending } from '../queries/meetings.ts';
import { alreadyMet } from '../rules/already-met.ts';
import { clashOf } from '../rules/clash.ts';
import { companyAbsent } from '../rules/company-absent.ts';
import { keyOf, type State } from '../state.ts';
import { Instant } from '../time.ts';
import type { Subject } from './subject-of.ts';

/**
 * What keeps `changes` from being made: a meeting that would share its time or its pair with another, stand where there
 * is no slot or no host any more, lose its company, or has answers though it would not be finished; or a request or a note
 * of a company that would be gone. Null when nothing is in the way in `after`, the state that they would lead to.
 */
export function standsInTheWay(before: State, after: State, changes: readonly Change[]): Subject | null {
  const meeting = meetingInTheWay(before, after, changes);
  if (meeting !== null) return `meetings ${meeting}`;
  for (const change of changes) {
    if (change.kind !== 'company.kept' || change.now !== null || change.was === null) continue;
    const left = leftOf(after, change.was.id);
    if (left !== null) return left;
  }
  return null;
}

/** Where the company waits, or is noted as late or away. A hold is left out: the clock ends it. */
function leftOf(state: State, company: CompanyId): Subject | null {
  for (const request of state.waiting.values()) {
    if (request.guest === company) return `waiting ${request.id}`;
  }
  for (const lateness of state.lateness.values()) {
    if (lateness.company === company) return `lateness ${keyOf.lateness(lateness)}`;
  }
  for (const absence of state.absences.values()) {
    if (absence.company === company) return `absences ${absence.id}`;
  }
  return null;
}

function meetingInTheWay(before: State, after: State, changes: readonly Change[]): MeetingId | null {
  const was = floorOf(before, Instant.parse(0));
  const floor = floorOf(after, Instant.parse(0));
  for (const change of changes) {
    const found = inTheWayOf(floor, was, change);
    if (found !== null) return found;
  }
  return null;
}

function inTheWayOf(floor: Floor, was: Floor, change: Change): MeetingId | null {
  const { state } = floor;
  switch (change.kind) {
    case 'shift.kept':
    case 'table.kept':
      return firstOf(state, (meeting) => isMisplaced(floor, meeting) && !isMisplaced(was, meeting));
    case 'absence.kept':
      return change.now === null ? null : metDuring(floor, change.now.company);
    case 'company.kept':
      return change.now === null && change.was !== null ? heldBy(state, change.was.id) : null;
    default: {
      const meeting = 'meeting' in change ? idOf(change.meeting) : null;
      return meeting === null ? null : clashAt(floor, meeting);
    }
  }
}

function idOf(meeting: MeetingId | Meeting): MeetingId {
  return typeof meeting === 'string' ? meeting : meeting.id;
}

/** Back in its place, a meeting may have no slot or company there any more, clash with one that was booked since, or be the pair's second. */
function clashAt(floor: Floor, id: MeetingId): MeetingId | null {
  const { state } = floor;
  const meeting = state.meetings.get(id);
  const asked = [...state.answered.values()].some((answered) => answered.meeting === id);
  if (asked && meeting?.status.kind !== 'finished') return id;
  if (!meeting || !holdsPlace(meeting)) return null;
  if (isMisplaced(floor, meeting) || (isPending(meeting) && isAway(floor, meeting))) return id;
  const clash = clashOf(state, meeting);
  if (clash) return clash.id;
  const met = alreadyMet(floor, { host: meeting.host, guest: meeting.guest, ignoring: id });
  return met?.code === 'already-met' ? met.meeting : null;
}

/** It would stand in no slot, or wait for a host who sits elsewhere. */
function isMisplaced(floor: Floor, meeting: Meeting): boolean {
  const { table, start, end } = meeting.place;
  if (floor.slotAt(table, start)?.end !== end) return true;
  const own = floor.tableOfHost(meeting.host);
  return isPending(meeting) && own !== null && own !== table;
}

function isAway(floor: Floor, { host, guest, place }: Meeting): boolean {
  return companyAbsent(floor, host, place) !== null || companyAbsent(floor, guest, place) !== null;
}

function metDuring(floor: Floor, company: CompanyId): MeetingId | null {
  const meeting = floor.meetingsOf(company).find((one) => isPending(one) && isAway(floor, one));
  return meeting?.id ?? null;
}

function heldBy(state: State, company: CompanyId): MeetingId | null {
  return [...state.meetings.values()].find((one) => one.guest === company)?.id ?? null;
}

function firstOf(state: State, isIt: (meeting: Meeting) => boolean): MeetingId | null {
  for (const meeting of state.meetings.values()) if (holdsPlace(meeting) && isIt(meeting)) return meeting.id;
  return null;
}
