import { floating } from '../records/table.ts';
import { type State, lookUp } from '../state.ts';
import { pairKey } from '../records/meeting.ts';
import type { CompanyId, DelegateId, TableId } from '../ids.ts';
import { type Followed, follow, followEach, whenOther } from '../follow/follow.ts';
import { type Schedule, baseOf, scheduleBy } from '../index/schedule.ts';
import { slotsLeft } from '../proposals/openings.ts';
import { canMeet } from '../proposals/tentative.ts';
import { interpreterOfTable } from '../queries/interpreter-of-table.ts';
import { holdsPlace } from '../queries/meetings.ts';
import type { Slot } from '../queries/slots.ts';
import type { Absence } from '../records/absence.ts';
import type { Company } from '../records/company.ts';
import type { Interpreter } from '../records/interpreter.ts';
import { sectorsAlike } from '../sectors.ts';
import type { Instant } from '../time.ts';
import { delegateDay } from './delegate-day.ts';
import { queueFor } from './waiting-places.ts';

/** A free slot that a guest could book with a host. `isNow`: it has begun, and nobody sits at the table any more. */
export type WalkInSlot = {
  table: TableId;
  start: Instant;
  end: Instant;
  isNow: boolean;
  interpreter: Interpreter | null;
};

/** A fact that speaks for meeting a host now, of those that a kiosk may know: wishes are not among them. */
export type WalkInReason =
  | { code: 'free-now'; until: Instant }
  | { code: 'free-from'; start: Instant }
  /** The two were to meet and did not. */
  | { code: 'missed'; start: Instant }
  | { code: 'same-sector' | 'related-sector' }
  /** Base tags of the languages that people of both speak. */
  | { code: 'both-speak'; languages: string[] }
  | { code: 'interpreter'; name: string; languages: string[] }
  | { code: 'nobody-waits' }
  | { code: 'others-wait'; count: number };

/** A host whom a guest could meet today, with its free slots by time and what speaks for it. */
export type WalkInChoice = {
  host: Company;
  /** At least one. */
  slots: readonly [WalkInSlot, ...WalkInSlot[]];
  reasons: WalkInReason[];
  /** Base tags in which one can talk to this host: its people's, and the interpreter's of its first slot. */
  languages: string[];
};

/**
 * The hosts with a slot today that the guest could book by itself, as the venue would judge it: those free now first, then by
 * time; of equals the better fit. Needs nothing but what the audience `floor` knows.
 */
export function walkInChoices(schedule: Schedule, guest: CompanyId): readonly WalkInChoice[] {
  return inOrder(hostsFor(schedule.state, guest).map((host) => choice(schedule, guest, host)));
}

/** `walkInChoices` from one look to the next: a host is looked at again when something that concerns the two has changed. */
export function followWalkInChoices(guest: CompanyId): Followed<readonly WalkInChoice[]> {
  const rankedOf = followEach<Company, Ranked | null>(
    ({ id }) => id,
    (host, state, clock) => choice(scheduleBy(state, clock), guest, host),
  );
  const orderOf = whenOther(inOrder);
  return follow((state, clock) => orderOf(rankedOf(hostsFor(state, guest), state, clock)));
}

/** The hosts that a guest may meet; none for everybody who is no guest. */
function hostsFor(state: State, guest: CompanyId): readonly Company[] {
  return state.companies.get(guest)?.side === 'guest' ? lookUp(state, 'companies', 'side', 'host') : [];
}

function inOrder(ranked: readonly (Ranked | null)[]): readonly WalkInChoice[] {
  return ranked
    .filter((one) => one !== null)
    .sort(byUse)
    .map(({ found }) => found);
}

/** Whether the day still has a slot of any table, free or not, for which a guest could come or wait. */
export function walkInsRemain(schedule: Schedule): boolean {
  return [...schedule.state.tables.values()].some(({ id }) => slotsLeft(schedule, id).length > 0);
}

/** Whether a guest's delegate has nothing at all on today's plan, on a day on which there is still something to be had. */
export function hasNoSlotToday(schedule: Schedule, delegate: DelegateId): boolean {
  const day = delegateDay(schedule.state, delegate, schedule.now);
  if (day?.company.side !== 'guest') return false;
  return day.next === null && day.others.length === 0 && walkInsRemain(schedule);
}

/** The absence that a guest who stands here is noted with: nothing can be booked for it until that is put right. */
export function notedAway(schedule: Schedule, guest: CompanyId): Absence | null {
  return (
    schedule
      .absencesOf(guest)
      .find(({ start, end }) => schedule.clock.hasCome(start) && !schedule.clock.hasCome(end)) ?? null
  );
}

type Ranked = { found: WalkInChoice; fit: number; waiting: number };

/** Null when the host has no slot for the guest. */
function choice(schedule: Schedule, guest: CompanyId, host: Company): Ranked | null {
  const [first, ...others] = slotsWith(schedule, guest, host.id);
  if (!first) return null;
  const waiting = queueFor(schedule.state, host.id).filter((one) => one !== guest).length;
  const sector = sectorsAlike(host.sector, schedule.state.companies.get(guest)?.sector ?? null);
  const missed = missedAt(schedule, guest, host.id);
  const spoken = languagesBetween(schedule, guest, host.id, first.interpreter);
  const reasons: WalkInReason[] = [
    first.isNow ? { code: 'free-now', until: first.end } : { code: 'free-from', start: first.start },
    ...(missed === null ? [] : [{ code: 'missed', start: missed } as const]),
    ...(sector === null ? [] : [{ code: `${sector}-sector` } as const]),
    ...spoken.reasons,
    waiting === 0 ? { code: 'nobody-waits' } : { code: 'others-wait', count: waiting },
  ];
  const fit = (missed === null ? 0 : 2) + (sector === 'same' ? 2 : sector === 'related' ? 1 : 0);
  const found = { host, slots: [first, ...others] as const, reasons, languages: spoken.all };
  return { found, fit: fit + (spoken.isDirect ? 1 : 0), waiting };
}

function byUse(a: Ranked, b: Ranked): number {
  const [first, other] = [a.found.slots[0], b.found.slots[0]];
  if (first.isNow !== other.isNow) return first.isNow ? -1 : 1;
  return (
    (first.isNow ? 0 : first.start - other.start) ||
    b.fit - a.fit ||
    a.waiting - b.waiting ||
    a.found.host.name.localeCompare(b.found.host.name)
  );
}

/** The host's free slots by time, one for each start: of several floating tables the first that is free. */
function slotsWith(schedule: Schedule, guest: CompanyId, host: CompanyId): WalkInSlot[] {
  const own = schedule.tableOfHost(host);
  const tables = own === null ? floatingTables(schedule) : [own];
  const byStart = new Map<Instant, WalkInSlot>();
  for (const table of tables) {
    for (const slot of slotsLeft(schedule, table)) {
      const { start, end } = slot;
      if (byStart.has(start) || !canMeet(schedule, { table, start, host, guest })) continue;
      const isNow = schedule.clock.hasCome(start) && !isInUse(schedule, table, host);
      byStart.set(start, { table, start, end, isNow, interpreter: interpreterIn(schedule, table, slot) });
    }
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

function floatingTables({ state }: Schedule): TableId[] {
  return lookUp(state, 'tables', 'kind', floating).map(({ id }) => id);
}

/** Whether a meeting there, or one of the host, goes on beyond its end. */
function isInUse(schedule: Schedule, table: TableId, host: CompanyId): boolean {
  return [...schedule.meetingsAt(table), ...schedule.meetingsOf(host)].some(
    ({ status }) => status.kind === 'running',
  );
}

function interpreterIn({ state }: Schedule, id: TableId, slot: Slot): Interpreter | null {
  const table = state.tables.get(id);
  const interpreter = table ? interpreterOfTable(state, table, slot) : null;
  return (interpreter && state.interpreters.get(interpreter)) ?? null;
}

/** When the last meeting of the two was to be that fell through. */
function missedAt({ state }: Schedule, guest: CompanyId, host: CompanyId): Instant | null {
  const pair = lookUp(state, 'meetings', 'pair', pairKey(guest, host));
  const fellThrough = pair.findLast((meeting) => !holdsPlace(meeting));
  return fellThrough?.place.start ?? null;
}

type Spoken = { reasons: WalkInReason[]; all: string[]; isDirect: boolean };

function languagesBetween(
  schedule: Schedule,
  guest: CompanyId,
  host: CompanyId,
  interpreter: Interpreter | null,
): Spoken {
  const hosts = schedule.languagesOf(host);
  const guests = schedule.languagesOf(guest);
  const both = [...hosts].filter((tag) => guests.has(tag));
  const interpreted = (interpreter?.languages ?? []).map(baseOf);
  const reachesHost = hosts.size === 0 || interpreted.some((tag) => hosts.has(tag));
  const reachesGuest = guests.size === 0 || interpreted.some((tag) => guests.has(tag));
  const all = [...new Set([...hosts, ...(reachesHost ? interpreted : [])])];
  if (both.length > 0) return { reasons: [{ code: 'both-speak', languages: both }], all, isDirect: true };
  if (!interpreter || !reachesHost || !reachesGuest) return { reasons: [], all, isDirect: false };
  const reason = { code: 'interpreter', name: interpreter.name, languages: interpreter.languages } as const;
  return { reasons: [reason], all, isDirect: false };
}
