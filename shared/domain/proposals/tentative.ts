import { type CompanyId, MeetingId, type TableId } from '../ids.ts';
import type { Schedule } from '../index/schedule.ts';
import { interpreterOfTable } from '../queries/interpreter-of-table.ts';
import type { Slot } from '../queries/slots.ts';
import type { Meeting } from '../records/meeting.ts';
import { placeProblem, reasonToInsist } from '../rules/place-problem.ts';
import type { Instant } from '../time.ts';

/** Whether the rules have nothing against it, also nothing that staff would have to insist on. */
export function canMeet(
  schedule: Schedule,
  wish: { table: TableId; start: Instant; host: CompanyId; guest: CompanyId },
): boolean {
  const asked = { ...wish, adviser: null, ignoring: null };
  return placeProblem(schedule, asked) === null && reasonToInsist(schedule, asked) === null;
}

/** Whether a meeting could be moved there; it is not asked whether it is allowed where it is. */
export function canMove(schedule: Schedule, meeting: Meeting, table: TableId, start: Instant): boolean {
  const { host, guest, adviser, id } = meeting;
  const asked = { table, start, host, guest, adviser, ignoring: id };
  return placeProblem(schedule, asked) === null && reasonToInsist(schedule, asked) === null;
}

/** `meeting` as it would stand in another slot of a table. */
export function movedTo(schedule: Schedule, meeting: Meeting, table: TableId, slot: Slot): Meeting {
  const known = schedule.state.tables.get(table);
  const interpreter = known ? interpreterOfTable(schedule.state, known, slot) : null;
  return { ...meeting, place: { ...slot, table, interpreter, movedFrom: null } };
}

/** A tentative meeting, to be put into a schedule and taken out again. */
export function tentativeMeeting(
  schedule: Schedule,
  { table, host, guest }: { table: TableId; host: CompanyId; guest: CompanyId },
  slot: Slot,
): Meeting {
  const id = MeetingId.parse('tentative');
  const status = { kind: 'planned' } as const;
  const place = { ...slot, table, interpreter: null, movedFrom: null };
  return movedTo(schedule, { id, host, guest, adviser: null, origin: 'walk-in', place, status }, table, slot);
}

/** Looks at the schedule as it would be with `meeting` elsewhere (null: nowhere), and puts everything back. */
export function asIf<T>(schedule: Schedule, meeting: Meeting, elsewhere: Meeting | null, look: () => T): T {
  if (elsewhere) schedule.put(elsewhere);
  else schedule.drop(meeting);
  const seen = look();
  if (elsewhere) schedule.drop(elsewhere);
  schedule.put(meeting);
  return seen;
}
