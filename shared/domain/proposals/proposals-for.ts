import type { Schedule } from '../index/schedule.ts';
import { isPending } from '../queries/meetings.ts';
import type { Meeting } from '../records/meeting.ts';
import { proposalsForSlot } from './fill-slot.ts';
import type { Opening } from './openings.ts';
import type { Proposal } from './proposal.ts';
import { proposalsForWish } from './proposals-for-wish.ts';
import { asIf } from './tentative.ts';
import { wishesOf } from './wishes.ts';

const proposalsShown = 5;
/** Less is not worth a person's attention: somebody moved forward for nothing. */
const worthwhile = 0.2;

/** The ways to use a free slot of a table that are worth a person's attention, best first. */
export function proposalsForOpening(schedule: Schedule, { table, slot }: Opening): Proposal[] {
  return proposalsForSlot(schedule, wishesOf(schedule), table, slot, proposalsShown).filter(
    ({ score }) => score >= worthwhile,
  );
}

/**
 * Who else would come into the slot of a meeting whose guest has not checked in, best first. Taking one marks the guest as
 * absent in the same step. None where the guest is in the hall, or the host is not.
 */
export function proposalsInstead(schedule: Schedule, meeting: Meeting): Proposal[] {
  const { id, host, guest, place } = meeting;
  const slot = schedule.slotAt(place.table, place.start);
  if (!isPending(meeting) || !slot || !schedule.isHere(host) || schedule.isHere(guest)) return [];
  const found = asIf(schedule, meeting, null, () =>
    proposalsForSlot(schedule, wishesOf(schedule), place.table, slot, proposalsShown + 1),
  );
  return found
    .filter((proposal) => proposal.guest !== guest && proposal.score >= worthwhile)
    .slice(0, proposalsShown)
    .map((proposal) => ({
      ...proposal,
      parts: [{ kind: 'no-show', meeting: id, party: 'guest' }, ...proposal.parts],
    }));
}

/** The ways for the two of a meeting that fell through to meet today after all, best first. */
export function proposalsToMeet(schedule: Schedule, { host, guest }: Meeting): Proposal[] {
  const wish = wishesOf(schedule)
    .for(host)
    .find((one) => one.guest === guest);
  return wish ? proposalsForWish(schedule, wish, proposalsShown) : [];
}
