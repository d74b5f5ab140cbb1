import type { Schedule } from '../index/schedule.ts';
import { interpreterOfTable } from '../queries/interpreter-of-table.ts';
import type { Refusal } from '../refusals.ts';
import { adviserBusy } from './adviser-busy.ts';
import { alreadyMet } from './already-met.ts';
import { closedToWalkIns } from './closed-to-walk-ins.ts';
import { companyAbsent } from './company-absent.ts';
import { companyBusy } from './company-busy.ts';
import { hostTable } from './host-table.ts';
import { interpreterBusy } from './interpreter-busy.ts';
import { noCommonLanguage } from './no-common-language.ts';
import { notHere } from './not-here.ts';
import { slotHeld } from './slot-held.ts';
import { tableBusy } from './table-busy.ts';
import type { WishedMeeting } from './wished-meeting.ts';
import { wrongSide } from './wrong-side.ts';

/**
 * The first reason why a meeting cannot take place there and then, or null when it can. A slot that has begun may still
 * be filled until it is over. The same for desk, kiosk and planner.
 */
export function placeProblem(schedule: Schedule, wish: WishedMeeting): Refusal | null {
  const table = schedule.state.tables.get(wish.table);
  if (!table) return { code: 'unknown', what: 'table', id: wish.table };
  const sideProblem = wrongSide(schedule.state, wish);
  if (sideProblem) return sideProblem;
  const slot = schedule.slotAt(wish.table, wish.start);
  if (!slot) return { code: 'not-a-slot', table: wish.table, start: wish.start };
  if (schedule.clock.hasCome(slot.end)) return { code: 'slot-over', end: slot.end };
  const interpreter = interpreterOfTable(schedule.state, table, slot);
  return (
    hostTable(schedule, table, wish.host) ??
    tableBusy(schedule, table.id, slot, wish.ignoring) ??
    slotHeld(schedule, table.id, slot, wish.guest) ??
    companyAbsent(schedule, wish.host, slot) ??
    companyAbsent(schedule, wish.guest, slot) ??
    companyBusy(schedule, 'host-busy', wish.host, slot, wish.ignoring) ??
    companyBusy(schedule, 'guest-busy', wish.guest, slot, wish.ignoring) ??
    interpreterBusy(schedule, interpreter, slot, wish.ignoring) ??
    adviserBusy(schedule, wish.adviser, slot, wish.ignoring) ??
    alreadyMet(schedule, wish)
  );
}

/**
 * The first reason against a meeting that `placeProblem` has nothing against, but that only staff may pass over by
 * insisting: somebody is not here, the table takes no walk-ins, the two do not understand each other.
 */
export function reasonToInsist(schedule: Schedule, wish: WishedMeeting): Refusal | null {
  const table = schedule.state.tables.get(wish.table);
  const slot = schedule.slotAt(wish.table, wish.start);
  if (!table || !slot) return null;
  return (
    notHere(schedule, wish.guest, slot) ??
    notHere(schedule, wish.host, slot) ??
    closedToWalkIns(schedule, table.id, slot) ??
    noCommonLanguage(schedule, wish, interpreterOfTable(schedule.state, table, slot))
  );
}
