import { apply } from '../apply.ts';
import { mintBadge } from '../badge-text.ts';
import type { Change } from '../changes.ts';
import type { CommandOf } from '../commands.ts';
import { accepted, refused, type Circumstances, type Decision } from '../decision.ts';
import type { Table } from '../event.ts';
import type { Meeting } from '../meeting.ts';
import type { Badge, Delegate } from '../people.ts';
import type { Programme } from '../programme.ts';
import { theEvent } from '../queries/the-event.ts';
import { clashOf } from '../rules/clash.ts';
import { keyOf, type Collection, type Records, type State } from '../state.ts';

/**
 * Takes in an organiser's workbook: what is new or put right is listed, what is the same is passed over, so the same
 * workbook twice changes nothing. What has happened meanwhile stands: a meeting that the venue knows is left as it is,
 * wherever it was moved to, and nothing is removed because a later workbook does not name it.
 */
export function importProgramme(
  state: State,
  { programme }: CommandOf<'import-programme'>,
  { randomBytes }: Circumstances,
): Decision {
  const loaded = theEvent(state);
  if (loaded && loaded.id !== programme.event.id)
    return refused({ code: 'another-event', loaded: loaded.id });
  const meetings = programme.meetings.filter((meeting) => !state.meetings.has(meeting.id));
  const changes = [
    ...listedChanges(state, programme, meetings),
    ...badgeChanges(state, programme, randomBytes),
  ];
  const after = apply(state, changes);
  for (const meeting of meetings) {
    const other = clashOf(after, meeting);
    if (other) return refused({ code: 'programme-clash', meeting: meeting.id, with: other.id });
  }
  return accepted(...changes);
}

function listedChanges(state: State, programme: Programme, meetings: Meeting[]): Change[] {
  const unknownOrOther = <Name extends Collection>(name: Name, records: readonly Records[Name][]) =>
    records.filter((record) => !same(state[name].get(keyOf[name](record)), record));
  const all: Change[] = [
    { kind: 'events.listed', records: unknownOrOther('events', [programme.event]) },
    { kind: 'sessions.listed', records: unknownOrOther('sessions', programme.sessions) },
    { kind: 'companies.listed', records: unknownOrOther('companies', programme.companies) },
    { kind: 'company-details.listed', records: unknownOrOther('companyDetails', programme.companyDetails) },
    { kind: 'interpreters.listed', records: unknownOrOther('interpreters', programme.interpreters) },
    {
      kind: 'interpreter-notes.listed',
      records: unknownOrOther('interpreterNotes', programme.interpreterNotes),
    },
    { kind: 'advisers.listed', records: unknownOrOther('advisers', programme.advisers) },
    {
      kind: 'tables.listed',
      records: unknownOrOther(
        'tables',
        programme.tables.filter((table) => !hasMovedSince(state, table)),
      ),
    },
    { kind: 'delegates.listed', records: unknownOrOther('delegates', programme.delegates) },
    { kind: 'contacts.listed', records: unknownOrOther('contacts', programme.contacts) },
    { kind: 'absences.listed', records: unknownOrOther('absences', programme.absences) },
    { kind: 'interests.listed', records: unknownOrOther('interests', programme.interests) },
    { kind: 'meetings.listed', records: meetings },
  ];
  return all.filter((change) => !('records' in change) || change.records.length > 0);
}

/** A table whose host has meetings and sits elsewhere by now: where they were moved to on the day stands. */
function hasMovedSince(state: State, table: Table): boolean {
  const known = state.tables.get(table.id);
  if (!known || known.host === table.host) return false;
  return [...state.meetings.values()].some(({ host }) => host === known.host || host === table.host);
}

function badgeChanges(
  state: State,
  { delegates }: Programme,
  randomBytes: Circumstances['randomBytes'],
): Change[] {
  const holders = new Set([...state.badges.values()].map((badge) => badge.delegate));
  const codes = new Set([...state.badges.values()].map((badge) => badge.code));
  const fresh = delegates.filter((delegate) => !holders.has(delegate.id));
  const records = fresh.map((delegate) => badgeWithFreeCode(delegate, codes, randomBytes));
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

/** Records are plain facts whose keys stand in the schema's order, so their text tells whether they are the same. */
function same(known: unknown, record: unknown): boolean {
  return known !== undefined && JSON.stringify(known) === JSON.stringify(record);
}
