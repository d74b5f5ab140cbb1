import type { Absence } from '../event.ts';
import type { Closure, Hold } from '../floor.ts';
import type { AdviserId, CompanyId, InterpreterId, SessionId, TableId } from '../ids.ts';
import type { Meeting } from '../meeting.ts';
import type { State } from '../state.ts';
import { dayOf, type Day, type Instant } from '../time.ts';
import { companiesHere } from './attendance.ts';
import { holdsPlace } from './meetings.ts';
import { slotsOfTable, type Slot } from './slots.ts';
import { theEvent } from './the-event.ts';

/**
 * A state laid out for the rules: who holds what, by party. Made once for a judgement or for a search over many places;
 * a search may put meetings on trial into it and take them out again, and the rules then judge the trial.
 */
export type Floor = {
  readonly state: State;
  readonly now: Instant;
  /** The event's calendar day at `now`; null without an event. */
  readonly today: Day | null;
  /** Meetings that hold their place. */
  meetingsOf(company: CompanyId): readonly Meeting[];
  meetingsAt(table: TableId): readonly Meeting[];
  meetingsWith(helper: InterpreterId | AdviserId): readonly Meeting[];
  absencesOf(company: CompanyId): readonly Absence[];
  closuresAt(table: TableId): readonly Closure[];
  /** Holds that have not run out. */
  holdsAt(table: TableId): readonly Hold[];
  slotAt(table: TableId, start: Instant): Slot | null;
  slotsOf(table: TableId): readonly Slot[];
  dayOfSession(session: SessionId): Day | null;
  /** Whether anybody of the company has checked in today. */
  isHere(company: CompanyId): boolean;
  /** When a company that is late today is expected; null when it is not known to be late. */
  expectedAt(company: CompanyId): Instant | null;
  /** The languages that the people of a company speak, by base tag. */
  languagesOf(company: CompanyId): ReadonlySet<string>;
  tableOfHost(host: CompanyId): TableId | null;
  /** Puts a meeting on trial, in the stead of the one with its id. */
  put(meeting: Meeting): void;
  drop(meeting: Meeting): void;
};

/** Lays out `state` at `now`. */
export function floorOf(state: State, now: Instant): Floor {
  const event = theEvent(state);
  const today = event && dayOf(now, event.timeZone);
  const meetings = new Map<string, Meeting>();
  const byParty = new Groups<Meeting>();
  const put = (meeting: Meeting) => {
    const known = meetings.get(meeting.id);
    if (known) drop(known);
    if (!holdsPlace(meeting)) return;
    meetings.set(meeting.id, meeting);
    for (const party of partiesOf(meeting)) byParty.add(party, meeting);
  };
  const drop = (meeting: Meeting) => {
    meetings.delete(meeting.id);
    for (const party of partiesOf(meeting)) byParty.remove(party, (one) => one.id === meeting.id);
  };
  for (const meeting of state.meetings.values()) put(meeting);
  const absences = new Groups<Absence>(state.absences.values(), (absence) => absence.company);
  const closures = new Groups<Closure>(state.closures.values(), (closure) => closure.table);
  const holds = new Groups<Hold>(
    [...state.holds.values()].filter((hold) => now < hold.until),
    (hold) => hold.table,
  );
  const slots = slotFinder(state);
  const here = today === null ? new Set<CompanyId>() : companiesHere(state, today);
  const languages = languageFinder(state);
  const hostTables = new Map(
    [...state.tables.values()].flatMap(({ id, host }) => (host === null ? [] : [[host, id] as const])),
  );
  return {
    state,
    now,
    today,
    meetingsOf: (company) => byParty.of(`company ${company}`),
    meetingsAt: (table) => byParty.of(`table ${table}`),
    meetingsWith: (helper) => byParty.of(`helper ${helper}`),
    absencesOf: (company) => absences.of(company),
    closuresAt: (table) => closures.of(table),
    holdsAt: (table) => holds.of(table),
    slotAt: (table, start) => slots(table).byStart.get(start) ?? null,
    slotsOf: (table) => slots(table).all,
    dayOfSession: (session) => state.sessions.get(session)?.day ?? null,
    isHere: (company) => here.has(company),
    expectedAt: (company) => state.lateness.get(`${company} ${today}`)?.expectedAt ?? null,
    languagesOf: languages,
    tableOfHost: (host) => hostTables.get(host) ?? null,
    put,
    drop,
  };
}

function partiesOf({ host, guest, adviser, place }: Meeting): string[] {
  return [
    `company ${host}`,
    `company ${guest}`,
    `table ${place.table}`,
    ...(place.interpreter === null ? [] : [`helper ${place.interpreter}`]),
    ...(adviser === null ? [] : [`helper ${adviser}`]),
  ];
}

/** Things by a key; a key without any has an empty list. */
class Groups<Item> {
  readonly #lists = new Map<string, Item[]>();

  constructor(items: Iterable<Item> = [], keyOf: (item: Item) => string = () => '') {
    for (const item of items) this.add(keyOf(item), item);
  }

  add(key: string, item: Item): void {
    const list = this.#lists.get(key);
    if (list) list.push(item);
    else this.#lists.set(key, [item]);
  }

  remove(key: string, which: (item: Item) => boolean): void {
    const list = this.#lists.get(key);
    const index = list?.findIndex(which) ?? -1;
    if (index >= 0) list?.splice(index, 1);
  }

  of(key: string): readonly Item[] {
    return this.#lists.get(key) ?? [];
  }
}

type TableSlots = { all: readonly Slot[]; byStart: ReadonlyMap<Instant, Slot> };

function slotFinder(state: State): (table: TableId) => TableSlots {
  const known = new Map<TableId, TableSlots>();
  return (id) => {
    const found = known.get(id);
    if (found) return found;
    const table = state.tables.get(id);
    const all = table ? slotsOfTable(state, table) : [];
    const made = { all, byStart: new Map(all.map((slot) => [slot.start, slot])) };
    known.set(id, made);
    return made;
  };
}

function languageFinder(state: State): (company: CompanyId) => ReadonlySet<string> {
  const byCompany = new Map<CompanyId, Set<string>>();
  for (const { company, languages } of state.delegates.values()) {
    const known = byCompany.get(company) ?? new Set();
    for (const tag of languages) known.add(baseOf(tag));
    byCompany.set(company, known);
  }
  const none: ReadonlySet<string> = new Set();
  return (company) => byCompany.get(company) ?? none;
}

/** `zh` of `zh-Hant`: people who speak a language understand its other written forms. */
export function baseOf(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? tag;
}
