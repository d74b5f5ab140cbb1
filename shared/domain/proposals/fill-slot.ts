import { lookUp } from '../state.ts';
import type { CompanyId, TableId } from '../ids.ts';
import type { Schedule } from '../index/schedule.ts';
import type { Slot } from '../queries/slots.ts';
import { changingPlaces } from './changing-places.ts';
import { comingForward } from './coming-forward.ts';
import type { Proposal } from './proposal.ts';
import { bookingReasons } from './reasons.ts';
import { type SlotToFill, gainOf } from './slot-to-fill.ts';
import { canMeet } from './tentative.ts';
import type { Wishes } from './wishes.ts';

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

/** The table's own host; at a table that belongs to nobody, the hosts without a table. */
function hostsAt(schedule: Schedule, table: TableId): CompanyId[] {
  const own = schedule.state.tables.get(table)?.host ?? null;
  if (own !== null) return [own];
  return lookUp(schedule.state, 'companies', 'side', 'host')
    .filter(({ id }) => schedule.tableOfHost(id) === null)
    .map(({ id }) => id);
}

function bookings(here: SlotToFill): Proposal[] {
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
