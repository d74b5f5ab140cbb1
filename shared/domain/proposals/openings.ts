import type { CompanyId, TableId } from '../ids.ts';
import type { Schedule } from '../index/schedule.ts';
import { isPending, overlaps } from '../queries/meetings.ts';
import type { Slot } from '../queries/slots.ts';
import type { Table } from '../records/table.ts';
import { type Instant, minuteMs, plusMinutes } from '../time.ts';

/** A table's slot that nobody has, of today, with at least this much of it left. */
export type Opening = { table: TableId; host: CompanyId | null; slot: Slot };

/** A meeting that begins with less than this left of its slot is none: half of the usual half hour. */
export const leastMinutes = 10;

/** Today's slots that are free and not closed, by time; a host that is away or a table held by somebody is not free. */
export function openingsToday(schedule: Schedule): Opening[] {
  const openings: Opening[] = [];
  for (const table of schedule.state.tables.values()) {
    for (const slot of slotsLeft(schedule, table.id)) {
      if (isOpening(schedule, table.id, table.host, slot))
        openings.push({ table: table.id, host: table.host, slot });
    }
  }
  return openings.sort((a, b) => a.slot.start - b.slot.start || (a.table < b.table ? -1 : 1));
}

/** Slots that begin later than this are no matter of the moment: the board shows them. */
const soonMinutes = 30;

/** The openings of a table in the slot under way and the one that begins soon. */
export function openingsSoon(schedule: Schedule, { id, host }: Table): Opening[] {
  return slotsLeft(schedule, id)
    .filter(({ start }) => schedule.clock.hasCome(plusMinutes(start, -soonMinutes)))
    .filter((slot) => isOpening(schedule, id, host, slot))
    .map((slot) => ({ table: id, host, slot }));
}

/** The slots of a table that are still to come today, the one under way included while enough of it is left. */
export function slotsLeft(schedule: Schedule, table: TableId): Slot[] {
  return schedule
    .slotsOf(table)
    .filter(
      (slot) => schedule.dayOfSession(slot.session) === schedule.today && !isAlmostOver(schedule, slot),
    );
}

/** Whether less than the least is left of it: a millisecond after as much is. */
function isAlmostOver({ clock }: Schedule, { end }: Slot): boolean {
  return clock.hasCome(plusMinutes(end, 1 / minuteMs - leastMinutes));
}

export function isOpening(schedule: Schedule, table: TableId, host: CompanyId | null, slot: Slot): boolean {
  return (
    !schedule.meetingsAt(table).some((meeting) => overlaps(meeting.place, slot)) &&
    !schedule.closuresAt(table).some((closure) => overlaps(closure, slot)) &&
    !schedule.holdsAt(table).some((hold) => overlaps(hold, slot)) &&
    (host === null || !schedule.absencesOf(host).some((absence) => overlaps(absence, slot)))
  );
}

/** Until when a company is free from `start` on: its next meeting or absence of the day; null when there is none. */
export function freeUntil(schedule: Schedule, company: CompanyId, start: Instant): Instant | null {
  const next = [
    ...schedule
      .meetingsOf(company)
      .filter(
        (meeting) => isPending(meeting) && schedule.dayOfSession(meeting.place.session) === schedule.today,
      )
      .map(({ place }) => place.start),
    ...schedule.absencesOf(company).map((absence) => absence.start),
  ].filter((at) => at > start);
  return next.length === 0 ? null : next.reduce((first, at) => (at < first ? at : first));
}
