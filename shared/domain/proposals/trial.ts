import type { CompanyId, TableId } from '../ids.ts';
import { MeetingId } from '../ids.ts';
import type { Meeting } from '../meeting.ts';
import type { Floor } from '../queries/floor.ts';
import { interpreterOfTable } from '../queries/interpreter-of-table.ts';
import type { Slot } from '../queries/slots.ts';
import { placeProblem, reasonToInsist } from '../rules/place-problem.ts';
import type { Instant } from '../time.ts';

/** Whether the rules have nothing against it, also nothing that staff would have to insist on. */
export function canMeet(
  floor: Floor,
  wish: { table: TableId; start: Instant; host: CompanyId; guest: CompanyId },
): boolean {
  const asked = { ...wish, adviser: null, ignoring: null };
  return placeProblem(floor, asked) === null && reasonToInsist(floor, asked) === null;
}

/** Whether a meeting could be moved there; it is not asked whether it is allowed where it is. */
export function canMove(floor: Floor, meeting: Meeting, table: TableId, start: Instant): boolean {
  const { host, guest, adviser, id } = meeting;
  const asked = { table, start, host, guest, adviser, ignoring: id };
  return placeProblem(floor, asked) === null && reasonToInsist(floor, asked) === null;
}

/** `meeting` as it would stand in another slot of a table. */
export function movedTo(floor: Floor, meeting: Meeting, table: TableId, slot: Slot): Meeting {
  const known = floor.state.tables.get(table);
  const interpreter = known ? interpreterOfTable(floor.state, known, slot) : null;
  return { ...meeting, place: { ...slot, table, interpreter, movedFrom: null } };
}

/** A meeting on trial, to be put into a floor and taken out again. */
export function onTrial(
  floor: Floor,
  { table, host, guest }: { table: TableId; host: CompanyId; guest: CompanyId },
  slot: Slot,
): Meeting {
  const id = MeetingId.parse('on-trial');
  const status = { kind: 'planned' } as const;
  const place = { ...slot, table, interpreter: null, movedFrom: null };
  return movedTo(floor, { id, host, guest, adviser: null, origin: 'walk-in', place, status }, table, slot);
}

/** Looks at the floor as it would be with `meeting` elsewhere (null: nowhere), and puts everything back. */
export function asIf<T>(floor: Floor, meeting: Meeting, elsewhere: Meeting | null, look: () => T): T {
  if (elsewhere) floor.put(elsewhere);
  else floor.drop(meeting);
  const seen = look();
  if (elsewhere) floor.drop(elsewhere);
  floor.put(meeting);
  return seen;
}
