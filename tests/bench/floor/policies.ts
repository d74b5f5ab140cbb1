import { scheduleAt } from '../../../shared/domain/index/schedule.ts';
import { dayPlan } from './day-plan.ts';
import { openingsToday } from '../../../shared/domain/proposals/openings.ts';
import { canMeet } from '../../../shared/domain/proposals/tentative.ts';
import type { Meeting } from '../../../shared/domain/records/meeting.ts';
import type { Hall, Policy } from './play.ts';

function markAbsent(hall: Hall, meetings: readonly Meeting[]): void {
  const floor = scheduleAt(hall.state(), hall.now());
  for (const { id, guest, host } of meetings) {
    const party = !floor.isHere(guest) ? 'guest' : !floor.isHere(host) ? 'host' : null;
    if (party) hall.give({ kind: 'mark-no-show', meeting: id, party });
  }
}

/** Paper: who is not there when the grace time is over is absent, and the table takes the first on the list who can. */
export const firstCome: Policy = (hall, { isGraceOver, meetings }) => {
  if (isGraceOver) markAbsent(hall, meetings);
  const requests = [...hall.state().waiting.values()].sort((a, b) => a.since - b.since);
  for (const { guest, host } of requests) {
    const floor = scheduleAt(hall.state(), hall.now());
    const opening = openingsToday(floor).find(
      ({ table, slot, host: keeper }) =>
        slot.start <= hall.now() &&
        keeper !== null &&
        (host === null || host === keeper) &&
        canMeet(floor, { table, start: slot.start, host: keeper, guest }),
    );
    if (!opening || opening.host === null) continue;
    const { table, slot } = opening;
    hall.give({ kind: 'book-walk-in', table, start: slot.start, host: opening.host, guest, insist: false });
  }
};

/** Uketsuke's top proposal, taken as long as there is one. */
export const topProposal: Policy = (hall, { isGraceOver, meetings }) => {
  if (isGraceOver) markAbsent(hall, meetings);
  for (let taken = 0; taken < 200; taken += 1) {
    const [top] = dayPlan(scheduleAt(hall.state(), hall.now()), 1);
    if (!top || !hall.give({ kind: 'reshuffle', parts: top.parts, insist: false })) return;
  }
};
