import type { CompanyId, TableId } from '../ids.ts';
import type { Floor } from '../queries/floor.ts';
import { isPending, overlaps } from '../queries/meetings.ts';
import type { Slot } from '../queries/slots.ts';
import { plusMinutes, type Instant } from '../time.ts';

/** A table's slot that nobody has, of today, with at least this much of it left. */
export type Opening = { table: TableId; host: CompanyId | null; slot: Slot };

/** A meeting that begins with less than this left of its slot is none: half of the usual half hour. */
export const leastMinutes = 10;

/** Today's slots that are free and not closed, by time; a host that is away or a table held by somebody is not free. */
export function openingsToday(floor: Floor): Opening[] {
  const openings: Opening[] = [];
  for (const table of floor.state.tables.values()) {
    for (const slot of slotsLeft(floor, table.id)) {
      if (isOpening(floor, table.id, table.host, slot))
        openings.push({ table: table.id, host: table.host, slot });
    }
  }
  return openings.sort((a, b) => a.slot.start - b.slot.start || (a.table < b.table ? -1 : 1));
}

/** The slots of a table that are still to come today, the one under way included while enough of it is left. */
export function slotsLeft(floor: Floor, table: TableId): Slot[] {
  return floor
    .slotsOf(table)
    .filter(
      (slot) =>
        floor.dayOfSession(slot.session) === floor.today && plusMinutes(floor.now, leastMinutes) <= slot.end,
    );
}

export function isOpening(floor: Floor, table: TableId, host: CompanyId | null, slot: Slot): boolean {
  return (
    !floor.meetingsAt(table).some((meeting) => overlaps(meeting.place, slot)) &&
    !floor.closuresAt(table).some((closure) => overlaps(closure, slot)) &&
    !floor.holdsAt(table).some((hold) => overlaps(hold, slot)) &&
    (host === null || !floor.absencesOf(host).some((absence) => overlaps(absence, slot)))
  );
}

/** Until when a company is free from `start` on: its next meeting or absence of the day; null when there is none. */
export function freeUntil(floor: Floor, company: CompanyId, start: Instant): Instant | null {
  const next = [
    ...floor
      .meetingsOf(company)
      .filter((meeting) => isPending(meeting) && floor.dayOfSession(meeting.place.session) === floor.today)
      .map(({ place }) => place.start),
    ...floor.absencesOf(company).map((absence) => absence.start),
  ].filter((at) => at > start);
  return next.length === 0 ? null : next.reduce((first, at) => (at < first ? at : first));
}
