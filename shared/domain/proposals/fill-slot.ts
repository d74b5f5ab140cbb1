import { lookUp } from '../state.ts';
import type { CompanyId, TableId } from '../ids.ts';
import type { Schedule } from '../index/schedule.ts';
import { isPending, overlaps } from '../queries/meetings.ts';
import type { Slot } from '../queries/slots.ts';
import type { Meeting } from '../records/meeting.ts';
import { slotsLeft } from './openings.ts';
import type { Proposal } from './proposal.ts';
import { bookingReasons, moveReason } from './reasons.ts';
import { asIf, canMeet, canMove, movedTo } from './tentative.ts';
import type { Wish, Wishes } from './wishes.ts';

/** What it costs to move somebody who has a place, in wishes of the third rank: nobody is moved for nothing. */
const costOfMove = 0.3;
/** A wish that could as well be met later need not have this slot; so much less it counts for each other slot. */
const discountPerAlternative = 0.12;
/** Of equals the one with fewer meetings comes first, then the one who waits longer. */
const fairness = 0.05;

/**
 * The ways to use a free slot of a table, best first, at most `most`: somebody who wants this host comes; or a later
 * meeting of this table comes forward and makes room for somebody who could only come then; or somebody who is elsewhere
 * now meets there later and comes here now. Looks ahead in the day: a wish that has no other slot goes first.
 */
export function proposalsForSlot(
  schedule: Schedule,
  wishes: Wishes,
  table: TableId,
  slot: Slot,
  most = 5,
): Proposal[] {
  const hosts = hostsAt(schedule, table);
  const found = hosts.flatMap((host) => {
    const here = { schedule, wishes, table, slot, host };
    return [...bookings(here), ...comingForward(here), ...changingPlaces(here)];
  });
  return bestOf(found, most);
}

/** Best first, each guest once: a guest's second-best way is noise. */
export function bestOf(found: readonly Proposal[], most: number): Proposal[] {
  const seen = new Set<string>();
  return [...found]
    .sort((a, b) => b.score - a.score || a.parts.length - b.parts.length || (a.id < b.id ? -1 : 1))
    .filter(({ guest, host }) => {
      const key = `${guest} ${host}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, most);
}

type Here = { schedule: Schedule; wishes: Wishes; table: TableId; slot: Slot; host: CompanyId };

/** The table's own host; at a table that belongs to nobody, the hosts without a table. */
function hostsAt(schedule: Schedule, table: TableId): CompanyId[] {
  const own = schedule.state.tables.get(table)?.host ?? null;
  if (own !== null) return [own];
  return lookUp(schedule.state, 'companies', 'side', 'host')
    .filter(({ id }) => schedule.tableOfHost(id) === null)
    .map(({ id }) => id);
}

function bookings(here: Here): Proposal[] {
  const { schedule, wishes, table, slot, host } = here;
  return wishes.for(host).flatMap((wish): Proposal[] => {
    if (!canMeet(schedule, { table, start: slot.start, host, guest: wish.guest })) return [];
    const waits = wish.sources.some(({ kind }) => kind === 'waiting');
    const missed = wish.sources.some(({ kind }) => kind === 'missed');
    return [
      {
        id: `book ${wish.guest} ${host} ${table} ${slot.start}`,
        kind: waits ? 'waiting' : missed ? 'later' : 'interest',
        table,
        start: slot.start,
        guest: wish.guest,
        host,
        parts: [{ kind: 'book', table, start: slot.start, host, guest: wish.guest }],
        reasons: bookingReasons(schedule, wish, table, slot),
        score: gainOf(here, wish),
      },
    ];
  });
}

/** What a wish counts in this slot: less, the more other slots today would do as well. */
function gainOf({ schedule, table, slot, host }: Here, wish: Wish, besides?: Slot): number {
  const others = slotsLeft(schedule, table).filter(
    ({ start }) =>
      start !== slot.start &&
      start !== besides?.start &&
      canMeet(schedule, { table, start, host, guest: wish.guest }),
  );
  const discount = Math.min(0.6, discountPerAlternative * others.length);
  return wish.weight * (1 - discount) + fairnessOf(schedule, wish);
}

function fairnessOf(schedule: Schedule, { guest, sources }: Wish): number {
  const had = schedule.meetingsOf(guest).length;
  const [place] = sources.flatMap((source) => (source.kind === 'waiting' ? [source.place] : []));
  const order = place === undefined ? 0 : 1 / (1 + place);
  return fairness / (1 + had) + fairness * order;
}

/** A later meeting of this table comes now; its slot is then given to somebody who can only come later. */
function comingForward(here: Here): Proposal[] {
  const { schedule, wishes, table, slot, host } = here;
  const later = schedule
    .meetingsAt(table)
    .filter((one) => isPending(one) && one.place.start > slot.start && isToday(schedule, one));
  // Who can come now needs nobody to make room for him.
  const direct = new Set(
    wishes
      .for(host)
      .filter(({ guest }) => canMeet(schedule, { table, start: slot.start, host, guest }))
      .map(({ guest }) => guest),
  );
  return later.flatMap((meeting): Proposal[] => {
    if (!canMove(schedule, meeting, table, slot.start)) return [];
    const freed = schedule.slotAt(table, meeting.place.start);
    if (!freed) return [];
    const forward = movedTo(schedule, meeting, table, slot);
    const followers = asIf(schedule, meeting, forward, () =>
      wishes
        .for(host)
        .filter(
          ({ guest }) => !direct.has(guest) && canMeet(schedule, { table, start: freed.start, host, guest }),
        ),
    );
    const follower = heaviest(followers);
    const move = { kind: 'move', meeting: meeting.id, table, start: slot.start } as const;
    const reason = moveReason(meeting, table, slot.start);
    const base = { table, start: slot.start, guest: meeting.guest, host };
    // Alone it gains nothing yet, but a slot later in the day can still be used and this one cannot.
    const alone: Proposal = {
      ...base,
      id: `forward ${meeting.id} ${slot.start}`,
      kind: 'earlier',
      parts: [move],
      reasons: [reason],
      score: 0.1 * costOfMove,
    };
    if (!follower) return [alone];
    const book = { kind: 'book', table, start: freed.start, host, guest: follower.guest } as const;
    return [
      {
        ...base,
        id: `forward ${meeting.id} ${slot.start} ${follower.guest}`,
        kind: 'earlier',
        parts: [move, book],
        reasons: [
          reason,
          { code: 'then-takes', guest: follower.guest, start: freed.start },
          ...bookingReasons(schedule, follower, table, freed),
        ],
        score: gainOf(here, follower, freed) - costOfMove,
      },
      alone,
    ];
  });
}

/** Somebody who wants this host sits elsewhere in this slot: that meeting takes place later, and he comes here. */
function changingPlaces(here: Here): Proposal[] {
  const { schedule, wishes, table, slot, host } = here;
  return wishes.for(host).flatMap((wish): Proposal[] => {
    const elsewhere = schedule.meetingsOf(wish.guest).find((one) => overlaps(one.place, slot));
    if (!elsewhere || !isPending(elsewhere)) return [];
    const free = asIf(schedule, elsewhere, null, () =>
      canMeet(schedule, { table, start: slot.start, host, guest: wish.guest }),
    );
    if (!free) return [];
    const there = elsewhere.place.table;
    const other = slotsLeft(schedule, there).find(
      (one) => !overlaps(one, slot) && canMove(schedule, elsewhere, there, one.start),
    );
    if (!other) return [];
    return [
      {
        id: `swap ${elsewhere.id} ${other.start} ${wish.guest} ${table} ${slot.start}`,
        kind: 'swap',
        table,
        start: slot.start,
        guest: wish.guest,
        host,
        parts: [
          { kind: 'move', meeting: elsewhere.id, table: there, start: other.start },
          { kind: 'book', table, start: slot.start, host, guest: wish.guest },
        ],
        reasons: [moveReason(elsewhere, there, other.start), ...bookingReasons(schedule, wish, table, slot)],
        score: wish.weight - 2 * costOfMove + fairnessOf(schedule, wish),
      },
    ];
  });
}

function isToday(schedule: Schedule, meeting: Meeting): boolean {
  return schedule.dayOfSession(meeting.place.session) === schedule.today;
}

function heaviest(wishes: readonly Wish[]): Wish | null {
  return wishes.reduce<Wish | null>((best, one) => (best && best.weight >= one.weight ? best : one), null);
}
