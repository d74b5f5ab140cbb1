import { applyInPieces } from '../../apply.ts';
import { mintBadge } from '../../badge-text.ts';
import type { Change } from '../../changes.ts';
import { isSame } from '../../changes/family.ts';
import { listedChange } from '../../changes/listed.ts';
import { type Collection, type Records, collections, keyIn } from '../../collections.ts';
import { type Circumstances, type Decision, accepted, refused } from '../../decision.ts';
import type { MeetingId } from '../../ids.ts';
import { type Schedule, scheduleAt } from '../../index/schedule.ts';
import { tablesToList } from '../../judging/tables-to-list.ts';
import { type Pieces, atOnce, firstInPieces, mapInPieces } from '../../pieces.ts';
import { Programme } from '../../programme.ts';
import { holdsPlace, isPending } from '../../queries/meetings.ts';
import { theEvent } from '../../queries/the-event.ts';
import type { Badge } from '../../records/badge.ts';
import type { Delegate } from '../../records/delegate.ts';
import { type Meeting, pairKey } from '../../records/meeting.ts';
import { clashOf } from '../../rules/clash.ts';
import { isMisplaced, isPartyAway } from '../../rules/misplaced.ts';
import { type State, lookUp } from '../../state.ts';
import type { Instant } from '../../time.ts';
import { command } from '../command.ts';

/**
 * Takes in an organiser's workbook: what is new or put right is listed, what is the same is passed over, so the same
 * workbook twice changes nothing. What has happened meanwhile stands: a meeting that the venue knows is left as it is,
 * wherever it was moved to, and nothing is removed because a later workbook does not name it. A workbook under which a
 * meeting could not be where it stands is refused: sessions are shifted, and absences noted, at the desk.
 */
export const importProgramme = command(
  'import-programme',
  { programme: Programme },
  {
    mayGive: ['organiser'],
    givenBy: 'the venue server alone',
    judge: (state, { programme }, circumstances) => atOnce(judgeImport(state, programme, circumstances)),
    judgeInPieces: (state, { programme }, circumstances) => judgeImport(state, programme, circumstances),
  },
);

function* judgeImport(
  state: State,
  programme: Programme,
  { randomBytes, now }: Circumstances,
): Pieces<Decision> {
  const loaded = theEvent(state);
  if (loaded && loaded.id !== programme.event.id)
    return refused({ code: 'another-event', loaded: loaded.id });
  const twice = namedTwice(programme.meetings);
  if (twice !== null) return refused({ code: 'programme-clash', meeting: twice, with: twice });
  const meetings = programme.meetings.filter((meeting) => !state.meetings.has(meeting.id));
  const changes = [
    ...(yield* listedChanges(state, programme, meetings)),
    ...(yield* badgeChanges(state, programme, randomBytes)),
  ];
  const after = yield* applyInPieces(state, changes);
  const clash = yield* firstInPieces(meetings, (meeting) => clashAmong(after, meeting));
  if (clash) return refused({ code: 'programme-clash', ...clash });
  const impossible = yield* madeImpossible(state, after, now);
  const [first] = impossible;
  if (first) return refused({ code: 'would-clash', meeting: first.id, with: null, count: impossible.length });
  return accepted(...changes);
}

/** What a meeting of the workbook cannot stand beside. */
function clashAmong(after: State, meeting: Meeting): { meeting: MeetingId; with: MeetingId } | undefined {
  const other = clashOf(after, meeting) ?? samePair(after, meeting);
  return other ? { meeting: meeting.id, with: other.id } : undefined;
}

/** A meeting whose id another one has: of the two one would vanish. */
function namedTwice(meetings: readonly Meeting[]): Meeting['id'] | null {
  const ids = new Set<Meeting['id']>();
  return meetings.find(({ id }) => ids.size === ids.add(id).size)?.id ?? null;
}

/** Another meeting of the same two companies that holds its place: no pair meets twice. */
function samePair(after: State, { id, guest, host }: Meeting): Meeting | null {
  const pair = lookUp(after, 'meetings', 'pair', pairKey(guest, host));
  return pair.find((other) => other.id !== id && holdsPlace(other)) ?? null;
}

/** The meetings that could not be where `after` has them, and could in `before` or were not there. */
function madeImpossible(before: State, after: State, now: Instant): Pieces<Meeting[]> {
  const [was, is] = [scheduleAt(before, now), scheduleAt(after, now)];
  const isMade = (meeting: Meeting) =>
    holdsPlace(meeting) &&
    isImpossible(is, meeting) &&
    !(before.meetings.has(meeting.id) && isImpossible(was, meeting));
  return mapInPieces(after.meetings.values(), (meeting) => (isMade(meeting) ? meeting : undefined));
}

/** What is over stays where it was, no matter who was away. */
function isImpossible(schedule: Schedule, meeting: Meeting): boolean {
  const isToCome = isPending(meeting) && schedule.now < meeting.place.end;
  return isMisplaced(schedule, meeting) || (isToCome && isPartyAway(schedule, meeting));
}

function* listedChanges(state: State, programme: Programme, meetings: Meeting[]): Pieces<Change[]> {
  const given: { readonly [Name in Collection]?: readonly Records[Name][] } = {
    ...programme,
    events: [programme.event],
    tables: tablesToList(state, programme.tables),
    meetings,
  };
  const changes: Change[] = [];
  for (const name of collections) changes.push(...(yield* newOrOther(state, name, given[name] ?? [])));
  return changes;
}

/** The change that lists those of `records` that are unknown or were put right; none when all are as they were. */
function* newOrOther<Name extends Collection>(
  state: State,
  name: Name,
  records: readonly Records[Name][],
): Pieces<Change[]> {
  const listed = yield* mapInPieces(records, (record) =>
    isSame(state[name].get(keyIn(name, record)), record) ? undefined : record,
  );
  const change = listed.length > 0 ? listedChange(name, listed) : null;
  return change ? [change] : [];
}

function* badgeChanges(
  state: State,
  { delegates }: Programme,
  randomBytes: Circumstances['randomBytes'],
): Pieces<Change[]> {
  const holders = new Set([...state.badges.values()].map((badge) => badge.delegate));
  const codes = new Set([...state.badges.values()].map((badge) => badge.code));
  const fresh = delegates.filter((delegate) => !holders.has(delegate.id));
  const records = yield* mapInPieces(fresh, (delegate) => badgeWithFreeCode(delegate, codes, randomBytes));
  return records.length > 0 ? [{ kind: 'badges.listed', records }] : [];
}

function badgeWithFreeCode(
  delegate: Delegate,
  codes: Set<string>,
  randomBytes: Circumstances['randomBytes'],
): Badge {
  let minted = mintBadge(randomBytes);
  // Two equal codes among 1,000 badges are a matter of one in 70,000 events, but then they would open the wrong person.
  while (codes.has(minted.code)) minted = mintBadge(randomBytes);
  codes.add(minted.code);
  return { ...minted, delegate: delegate.id, cancelledAt: null };
}
