import type { CompanyId, MeetingId, TableId } from '../ids.ts';
import { slotAt } from '../queries/slots.ts';
import type { Refusal } from '../refusals.ts';
import type { State } from '../state.ts';
import type { Instant } from '../time.ts';
import { alreadyMet } from './already-met.ts';
import { companyAbsent } from './company-absent.ts';
import { companyBusy } from './company-busy.ts';
import { hostTable } from './host-table.ts';
import { interpreterBusy } from './interpreter-busy.ts';
import { tableBusy } from './table-busy.ts';
import { wrongSide } from './wrong-side.ts';

/** A meeting that somebody would like to have: who, at which table, from when. */
export type WishedMeeting = {
  table: TableId;
  start: Instant;
  host: CompanyId;
  guest: CompanyId;
  /** The meeting that would move here: it does not stand in its own way. */
  ignoring: MeetingId | null;
  now: Instant;
};

/**
 * The first reason why a meeting cannot take place there and then, or null when it can. A slot that has begun may still
 * be filled until it is over. The same for desk, kiosk and planner.
 */
export function placeProblem(state: State, wish: WishedMeeting): Refusal | null {
  const table = state.tables.get(wish.table);
  if (!table) return { code: 'unknown', what: 'table', id: wish.table };
  const sideProblem = wrongSide(state, wish);
  if (sideProblem) return sideProblem;
  const slot = slotAt(state, table, wish.start);
  if (!slot) return { code: 'not-a-slot', table: wish.table, start: wish.start };
  if (slot.end <= wish.now) return { code: 'slot-over', end: slot.end };
  return (
    hostTable(state, table, wish.host) ??
    tableBusy(state, table.id, slot, wish.ignoring) ??
    companyAbsent(state, wish.host, slot) ??
    companyAbsent(state, wish.guest, slot) ??
    companyBusy(state, 'host-busy', wish.host, slot, wish.ignoring) ??
    companyBusy(state, 'guest-busy', wish.guest, slot, wish.ignoring) ??
    interpreterBusy(state, table.interpreter, slot, wish.ignoring) ??
    alreadyMet(state, wish)
  );
}
