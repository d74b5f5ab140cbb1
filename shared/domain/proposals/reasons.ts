import type { TableId } from '../ids.ts';
import { type Schedule, baseOf } from '../index/schedule.ts';
import { interpreterOfTable } from '../queries/interpreter-of-table.ts';
import type { Slot } from '../queries/slots.ts';
import type { Meeting } from '../records/meeting.ts';
import type { Instant } from '../time.ts';
import { freeUntil } from './openings.ts';
import type { Reason } from './proposal.ts';
import type { Wish } from './wishes.ts';

/** What speaks for a guest's coming to a table in a slot, the strongest first. */
export function bookingReasons(schedule: Schedule, wish: Wish, table: TableId, slot: Slot): Reason[] {
  const { guest, host, sources } = wish;
  const expected = schedule.expectedAt(guest);
  const presence: Reason[] =
    expected !== null && !schedule.clock.hasCome(expected)
      ? [{ code: 'comes-at', at: expected }]
      : schedule.isHere(guest)
        ? [{ code: 'is-here' }]
        : [];
  return [
    ...sources.map((source): Reason => {
      if (source.kind === 'waiting') return { code: 'waits', since: source.since, place: source.place };
      if (source.kind === 'missed') return { code: 'missed', start: source.start };
      return { code: 'asked', priority: source.priority };
    }),
    ...presence,
    { code: 'free-until', until: freeUntil(schedule, guest, slot.start) },
    ...spoken(schedule, host, table, slot),
    { code: 'has-had', meetings: schedule.meetingsOf(guest).length },
  ];
}

/** Who is moved, from when to when. */
export function moveReason({ id, guest, place }: Meeting, table: TableId, to: Instant): Reason {
  return { code: 'moves', meeting: id, guest, table, from: place.start, to };
}

function spoken(schedule: Schedule, host: Wish['host'], id: TableId, slot: Slot): Reason[] {
  const table = schedule.state.tables.get(id);
  const interpreter = table && interpreterOfTable(schedule.state, table, slot);
  const known = interpreter ? schedule.state.interpreters.get(interpreter) : undefined;
  if (!known) return [];
  const hosts = schedule.languagesOf(host);
  const languages = known.languages.filter((tag) => hosts.size === 0 || hosts.has(baseOf(tag)));
  return languages.length > 0 ? [{ code: 'interpreter-speaks', languages }] : [];
}
