import type { Change } from '../../shared/domain/changes.ts';
import { collectionOfChange } from '../../shared/domain/changes.ts';
import { isKept } from '../../shared/domain/changes/kept.ts';
import { collections, keyIn } from '../../shared/domain/collections.ts';
import type { TableId } from '../../shared/domain/ids.ts';
import { slotsOfTable } from '../../shared/domain/queries/slots.ts';
import type { Meeting } from '../../shared/domain/records/meeting.ts';
import type { State } from '../../shared/domain/state.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { longestId } from './drawing/drawn-event.ts';

/**
 * What must never be so, in words; an empty list when all is well. It looks at every record itself and asks none of the
 * rules that it holds to account.
 */
export function brokenInvariants(state: State, now: Instant): string[] {
  const slots = new Map([...state.tables.values()].map((table) => [table.id, slotsOfTable(state, table)]));
  const slotsOf = (table: TableId) => slots.get(table) ?? [];
  return [
    ...[...state.meetings.values()]
      .filter(isHeld)
      .flatMap((meeting) => wrongWith(state, meeting, now, slotsOf)),
    ...doubles(state),
    ...twoHolds(state, now),
    ...[...state.answered.values()]
      .filter(({ meeting }) => state.meetings.get(meeting)?.status.kind !== 'finished')
      .map(({ meeting, party }) => `${meeting} ${party} is not over`),
    ...[...state.attendance.values()]
      .filter(({ delegate }) => !state.delegates.has(delegate))
      .map(({ delegate }) => `${delegate} is here and nobody`),
  ];
}

type Span = { start: Instant; end: Instant };
const shareTime = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
const isHeld = ({ status }: Meeting) => status.kind !== 'no-show' && status.kind !== 'cancelled';
const isStillToBe = ({ status }: Meeting) => status.kind === 'planned' || status.kind === 'called';

/** What is wrong with a meeting that holds its place. */
function wrongWith(
  state: State,
  meeting: Meeting,
  now: Instant,
  slotsOf: (table: TableId) => readonly Span[],
): string[] {
  const { id, host, guest, place } = meeting;
  const wrong: string[] = [];
  for (const other of state.meetings.values()) {
    if (other.id === id || !isHeld(other)) continue;
    if (other.host === host && other.guest === guest) wrong.push(`${host} and ${guest} meet twice`);
    const shared = shareTime(other.place, place) ? sharedBy(meeting, other) : null;
    if (shared !== null) wrong.push(`${id} and ${other.id} have one ${shared} at the same time`);
  }
  if (!slotsOf(place.table).some(({ start, end }) => start === place.start && end === place.end))
    wrong.push(`${id} stands in no slot`);
  // What was to be earlier, and nobody said anything of, stays where it was to be.
  if (!isStillToBe(meeting) || place.end <= now) return wrong;
  for (const absence of state.absences.values()) {
    if ((absence.company === host || absence.company === guest) && shareTime(absence, place))
      wrong.push(`${id} is to be while ${absence.company} is away`);
  }
  const own = [...state.tables.values()].find((one) => one.host === host);
  if (own && own.id !== place.table) wrong.push(`${id} is not at its host's table`);
  const keeper = state.tables.get(place.table)?.host ?? null;
  if (keeper !== null && keeper !== host) wrong.push(`${id} is at the table of ${keeper}`);
  return wrong;
}

/** What two meetings share that is in one place at a time. */
function sharedBy(one: Meeting, other: Meeting): string | null {
  if (one.place.table === other.place.table) return 'table';
  const companies = [other.host, other.guest];
  if (companies.includes(one.host) || companies.includes(one.guest)) return 'company';
  const { interpreter } = one.place;
  if (interpreter !== null && interpreter === other.place.interpreter) return 'interpreter';
  return one.adviser !== null && one.adviser === other.adviser ? 'adviser' : null;
}

function doubles({ tables, badges }: State): string[] {
  const hosts = [...tables.values()].flatMap(({ host }) => (host === null ? [] : [host]));
  const holders = [...badges.values()].filter((one) => one.cancelledAt === null);
  return [
    ...(new Set(hosts).size === hosts.length ? [] : ['two tables of one host']),
    ...(new Set(holders.map((one) => one.delegate)).size === holders.length ? [] : ['two badges of one']),
  ];
}

function twoHolds({ holds }: State, now: Instant): string[] {
  const live = [...holds.values()].filter(({ until }) => now < until);
  return live.flatMap((hold) =>
    live
      .filter((other) => other.id !== hold.id && other.table === hold.table && shareTime(other, hold))
      .map((other) => `${hold.id} and ${other.id} hold one slot`),
  );
}

/**
 * What must never become of a state by one step: a record that comes as new takes no other's place, no id is longer than
 * ids may be (of which form it is says the schema of its entry), and no meeting goes but one that was withdrawn.
 */
export function brokenByStep(before: State, after: State, changes: readonly Change[]): string[] {
  const gone = new Set(before.meetings.keys());
  for (const id of after.meetings.keys()) gone.delete(id);
  for (const change of changes) if (change.kind === 'meeting.withdrawn') gone.delete(change.meeting.id);
  const fresh = changes.flatMap((change) => newIn(change).map((key) => ({ change, key })));
  return [
    ...[...gone].map((id) => `${id} has vanished`),
    ...fresh
      .filter(({ change, key }) => isTaken(before, changes, change, key))
      .map(({ change, key }) => `${change.kind} ${key} takes the place of another`),
    ...fresh
      .filter(({ key }) => key.split(' ').some((id) => id.length > longestId))
      .map(({ change, key }) => `${change.kind} ${key} is longer than ids may be`),
  ];
}

/** The keys under which a change puts records that come as new; what a workbook puts right is not new. */
function newIn(change: Change): string[] {
  if (change.kind === 'meeting.booked') return [change.meeting.id];
  if (change.kind === 'meetings.listed') return change.records.map(({ id }) => id);
  if (!isKept(change) || change.was !== null || change.now === null) return [];
  return [keyIn(collectionOfChange[change.kind], change.now)];
}

/** Whether a record stood there already, and was not taken away in the same step, or two come at once. */
function isTaken(before: State, changes: readonly Change[], change: Change, key: string): boolean {
  const name = collectionOfChange[change.kind];
  const goes = (one: Change) =>
    (one.kind === 'meeting.withdrawn' && one.meeting.id === key) ||
    (isKept(one) &&
      collectionOfChange[one.kind] === name &&
      one.was !== null &&
      keyIn(name, one.was) === key);
  const coming = changes
    .filter((one) => collectionOfChange[one.kind] === name)
    .flatMap(newIn)
    .filter((other) => other === key);
  return coming.length > 1 || (before[name].has(key) && !changes.some(goes));
}

/** Where two states differ, the history left aside; collections that are the very same object are the same. */
export function differences(a: State, b: State): string[] {
  return collections.filter((name) => a[name] !== b[name] && textOf(a[name]) !== textOf(b[name]));
}

function textOf(records: ReadonlyMap<string, unknown>): string {
  return JSON.stringify([...records].sort(([one], [other]) => (one < other ? -1 : 1)));
}
