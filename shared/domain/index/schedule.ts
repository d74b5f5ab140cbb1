import { Clock } from '../follow/clock.ts';
import { onDemand } from '../follow/follow.ts';
import { todayBy } from '../follow/today-by.ts';
import type { AdviserId, CompanyId, InterpreterId, SessionId, TableId } from '../ids.ts';
import { companyIsHere } from '../queries/attendance.ts';
import { holdsPlace } from '../queries/meetings.ts';
import { type Slot, meetingSessions, slotsNow, slotsOfTable } from '../queries/slots.ts';
import type { Absence } from '../records/absence.ts';
import type { Closure } from '../records/closure.ts';
import type { Hold } from '../records/hold.ts';
import { latenessKey } from '../records/lateness.ts';
import { type Meeting, byStart } from '../records/meeting.ts';
import { type State, lookUp } from '../state.ts';
import type { Day, Instant } from '../time.ts';

/**
 * Who has what when: a state at one instant, as the rules ask of it. Nothing is laid out beforehand: what is asked for is
 * looked up. A search may put tentative meetings into it and take them out again; the rules then judge with them.
 */
export type Schedule = {
  readonly state: State;
  readonly now: Instant;
  /** By which the rules ask whether something has come, so that it knows until when the answers stay the same. */
  readonly clock: Clock;
  /** The event's calendar day at `now`; null without an event. */
  readonly today: Day | null;
  /** Meetings that hold their place, by start. */
  meetingsOf(company: CompanyId): readonly Meeting[];
  meetingsAt(table: TableId): readonly Meeting[];
  meetingsInterpretedBy(interpreter: InterpreterId): readonly Meeting[];
  meetingsAdvisedBy(adviser: AdviserId): readonly Meeting[];
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
  /** Puts a tentative meeting, instead of the one with its id. */
  put(meeting: Meeting): void;
  drop(meeting: Meeting): void;
};

/** The schedule of `state` at `now`. */
export function scheduleAt(state: State, now: Instant): Schedule {
  return scheduleBy(state, new Clock(now));
}

/** The schedule of `state` by a clock, which is told of all that the rules ask. */
export function scheduleBy(state: State, clock: Clock): Schedule {
  // Which day it is takes a look at the calendar, and most that a schedule is asked does not need it.
  const today = onDemand(() => todayBy(state, clock));
  const meetings = meetingsByParty(state);
  const slots = slotFinder(state);
  const languages = new Map<CompanyId, ReadonlySet<string>>();
  return {
    state,
    now: clock.now,
    clock,
    get today() {
      return today();
    },
    meetingsOf: (company) => meetings.of('company', company),
    meetingsAt: (table) => meetings.of('table', table),
    meetingsInterpretedBy: (interpreter) => meetings.of('interpreter', interpreter),
    meetingsAdvisedBy: (adviser) => meetings.of('adviser', adviser),
    absencesOf: (company) => lookUp(state, 'absences', 'company', company),
    closuresAt: (table) => lookUp(state, 'closures', 'table', table),
    holdsAt: (table) => lookUp(state, 'holds', 'table', table).filter((hold) => !clock.hasCome(hold.until)),
    slotAt: (table, start) => slots(table).byStart.get(start) ?? null,
    slotsOf: (table) => slots(table).all,
    dayOfSession: (session) => state.sessions.get(session)?.day ?? null,
    isHere(company) {
      const day = today();
      return day !== null && companyIsHere(state, company, day);
    },
    expectedAt: (company) => state.lateness.get(latenessKey(company, today()))?.expectedAt ?? null,
    languagesOf: (company) => known(languages, company, () => spokenBy(state, company)),
    tableOfHost: (host) => lookUp(state, 'tables', 'host', host)[0]?.id ?? null,
    put: meetings.put,
    drop: meetings.drop,
  };
}

/** By whom a meeting keeps somebody busy: interpreters and advisers have ids of their own, which may be alike. */
type PartyKind = 'company' | 'table' | 'interpreter' | 'adviser';

/** The meetings that hold their place, by party, with the tentative ones. */
function meetingsByParty(state: State) {
  const lists: Record<PartyKind, Map<string, readonly Meeting[]>> = {
    company: new Map(),
    table: new Map(),
    interpreter: new Map(),
    adviser: new Map(),
  };
  const tentative = new Map<Meeting['id'], Meeting | null>();
  const of = (kind: PartyKind, id: string) =>
    known(lists[kind], id, () => lookUp(state, 'meetings', kind, id).filter(holdsPlace));
  const change = (meeting: Meeting, altered: (list: readonly Meeting[]) => readonly Meeting[]) => {
    for (const [kind, id] of partiesOf(meeting)) lists[kind].set(id, altered(of(kind, id)));
  };
  const drop = (meeting: Meeting) => {
    const standing = tentative.has(meeting.id) ? tentative.get(meeting.id) : state.meetings.get(meeting.id);
    tentative.set(meeting.id, null);
    if (standing && holdsPlace(standing))
      change(standing, (list) => list.filter(({ id }) => id !== meeting.id));
  };
  const put = (meeting: Meeting) => {
    if (tentative.get(meeting.id) !== null) drop(meeting);
    tentative.set(meeting.id, meeting);
    if (holdsPlace(meeting)) change(meeting, (list) => [...list, meeting].sort(byStart));
  };
  return { of, put, drop };
}

function partiesOf({ host, guest, adviser, place }: Meeting): [PartyKind, string][] {
  return [
    ['company', host],
    ['company', guest],
    ['table', place.table],
    ...(place.interpreter === null ? [] : [['interpreter', place.interpreter] as [PartyKind, string]]),
    ...(adviser === null ? [] : [['adviser', adviser] as [PartyKind, string]]),
  ];
}

/** What `made` stands under a key, made when it is first asked for. */
function known<Key, Value>(made: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = made.get(key);
  if (found !== undefined) return found;
  const value = make();
  made.set(key, value);
  return value;
}

type TableSlots = { all: readonly Slot[]; byStart: ReadonlyMap<Instant, Slot> };

type HallSlots = { slots: TableSlots; shiftedAlone: ReadonlySet<TableId | null> };

/** Tables of one hall that were not shifted by themselves have the same slots, which are laid out once: not 400 times. */
function slotFinder(state: State): (table: TableId) => TableSlots {
  const made = new Map<TableId, TableSlots>();
  const ofHall = new Map<string, HallSlots>();
  return (id) =>
    known(made, id, () => {
      const table = state.tables.get(id);
      if (!table) return bySlotStart([]);
      const { slots, shiftedAlone } = known(ofHall, table.hall, () => slotsOfHall(state, table.hall));
      return shiftedAlone.has(id) ? bySlotStart(slotsOfTable(state, table)) : slots;
    });
}

function slotsOfHall(state: State, hall: string): HallSlots {
  const sessions = meetingSessions(state, { hall });
  const shifts = sessions.flatMap(({ id }) => lookUp(state, 'shifts', 'session', id));
  return {
    slots: bySlotStart(sessions.flatMap((session) => slotsNow(state, session, null))),
    shiftedAlone: new Set(shifts.map(({ table }) => table)),
  };
}

function bySlotStart(all: readonly Slot[]): TableSlots {
  return { all, byStart: new Map(all.map((slot) => [slot.start, slot])) };
}

function spokenBy(state: State, company: CompanyId): ReadonlySet<string> {
  const people = lookUp(state, 'delegates', 'company', company);
  return new Set(people.flatMap(({ languages }) => languages.map(baseOf)));
}

/** `zh` of `zh-Hant`: people who speak a language understand its other written forms. */
export function baseOf(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? tag;
}
