import type { TableId } from '../ids.ts';
import type { Meeting } from '../meeting.ts';
import { baseOf, type Floor } from '../queries/floor.ts';
import { interpreterOfTable } from '../queries/interpreter-of-table.ts';
import type { Slot } from '../queries/slots.ts';
import type { Instant } from '../time.ts';
import { freeUntil } from './openings.ts';
import type { Reason } from './proposal.ts';
import type { Wish } from './wishes.ts';

/** What speaks for a guest's coming to a table in a slot, the strongest first. */
export function bookingReasons(floor: Floor, wish: Wish, table: TableId, slot: Slot): Reason[] {
  const { guest, host, sources } = wish;
  const expected = floor.expectedAt(guest);
  const presence: Reason[] =
    expected !== null && floor.now < expected
      ? [{ code: 'comes-at', at: expected }]
      : floor.isHere(guest)
        ? [{ code: 'is-here' }]
        : [];
  return [
    ...sources.map((source): Reason => {
      if (source.kind === 'waiting') return { code: 'waits', since: source.since, place: source.place };
      if (source.kind === 'missed') return { code: 'missed', start: source.start };
      return { code: 'asked', priority: source.priority };
    }),
    ...presence,
    { code: 'free-until', until: freeUntil(floor, guest, slot.start) },
    ...spoken(floor, host, table, slot),
    { code: 'has-had', meetings: floor.meetingsOf(guest).length },
  ];
}

/** Who is moved, from when to when. */
export function moveReason({ id, guest, place }: Meeting, table: TableId, to: Instant): Reason {
  return { code: 'moves', meeting: id, guest, table, from: place.start, to };
}

function spoken(floor: Floor, host: Wish['host'], id: TableId, slot: Slot): Reason[] {
  const table = floor.state.tables.get(id);
  const interpreter = table && interpreterOfTable(floor.state, table, slot);
  const known = interpreter ? floor.state.interpreters.get(interpreter) : undefined;
  if (!known) return [];
  const hosts = floor.languagesOf(host);
  const languages = known.languages.filter((tag) => hosts.size === 0 || hosts.has(baseOf(tag)));
  return languages.length > 0 ? [{ code: 'interpreter-speaks', languages }] : [];
}
