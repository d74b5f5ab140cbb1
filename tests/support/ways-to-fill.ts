import { scheduleAt } from '../../shared/domain/index/schedule.ts';
import { proposalsForSlot } from '../../shared/domain/proposals/fill-slot.ts';
import type { Proposal } from '../../shared/domain/proposals/proposal.ts';
import { wishesOf } from '../../shared/domain/proposals/wishes.ts';
import type { State } from '../../shared/domain/state.ts';
import { clockTimeOf, plusMinutes } from '../../shared/domain/time.ts';
import { at, tableId, timeZone } from './an-event.ts';

/** The ways to fill the slot of `start`; a minute after that, unless told otherwise. */
export function waysToFill(state: State, start: string, { table = 1, now = '' } = {}): Proposal[] {
  const schedule = scheduleAt(state, now === '' ? plusMinutes(at(start), 1) : at(now));
  const slot = schedule.slotAt(tableId(table), at(start));
  if (!slot) throw new Error(`no slot at ${start}`);
  return proposalsForSlot(schedule, wishesOf(schedule), tableId(table), slot);
}

/** What would be done, in short: `move M-… T01 13:00`, `book G001 T01 14:00`. */
export function doneBy({ parts }: Proposal): string[] {
  return parts.map((part) => {
    if (part.kind !== 'book' && part.kind !== 'move') return `${part.kind} ${part.meeting}`;
    const what = part.kind === 'book' ? part.guest : part.meeting;
    return `${part.kind} ${what} ${part.table} ${clockTimeOf(part.start, timeZone)}`;
  });
}
