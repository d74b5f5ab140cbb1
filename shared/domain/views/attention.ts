import type { HelpCall } from '../floor.ts';
import type { Meeting } from '../meeting.ts';
import type { Floor } from '../queries/floor.ts';
import { isPending } from '../queries/meetings.ts';
import { theEvent } from '../queries/the-event.ts';
import { openingsToday, type Opening } from '../proposals/openings.ts';
import { proposalsForSlot } from '../proposals/fill-slot.ts';
import type { Proposal } from '../proposals/proposal.ts';
import { asIf } from '../proposals/trial.ts';
import { waysToMeet } from '../proposals/ways-to-meet.ts';
import type { Wish, Wishes } from '../proposals/wishes.ts';
import type { ScanReport } from '../scan-report.ts';
import { needsYou, type Need } from './needs-you.ts';

/** Something that needs a person, with the ways to deal with it, best first. */
export type Attention =
  | { kind: 'help'; call: HelpCall }
  /** A kiosk told somebody that a check-in would be confirmed, and it was not. */
  | { kind: 'scan'; report: ScanReport }
  | { kind: 'need'; need: Need; proposals: Proposal[] }
  /** A table stands empty in the slot under way or the next one. */
  | { kind: 'free'; opening: Opening; proposals: Proposal[] }
  /** Two companies missed each other today, are both here, and could meet yet. */
  | { kind: 'missed'; wish: Wish; meeting: Meeting; proposals: Proposal[] };

/** Slots that begin later than this are no matter of the moment: the board shows them. */
const soonMinutes = 30;
const proposalsShown = 5;
/** Less is not worth a person's attention: somebody moved forward for nothing. */
const worthwhile = 0.2;

/** What needs a person at `floor.now`, the most urgent first: help, scans refused, absences, overruns, empty tables, missed meetings. */
export function attention(floor: Floor, wishes: Wishes): Attention[] {
  const { state, now } = floor;
  const calls = [...state.helpCalls.values()].sort((a, b) => a.at - b.at);
  const needs = needsYou(state, now);
  const taken = new Set(needs.map(({ meeting }) => `${meeting.place.table} ${meeting.place.start}`));
  const reports = [...state.scanReports.values()].sort((a, b) => a.scannedAt - b.scannedAt);
  return [
    ...calls.map((call): Attention => ({ kind: 'help', call })),
    ...reports.map((report): Attention => ({ kind: 'scan', report })),
    ...needs.map((need): Attention => ({
      kind: 'need',
      need,
      proposals: proposalsForNeed(floor, wishes, need),
    })),
    ...freeSoon(floor, wishes, taken),
    ...missed(floor, wishes),
  ];
}

/**
 * Of the slot of a guest who has not checked in: who else would come. Taking one marks the guest as absent in the same
 * step. Of one who is in the hall staff first ask whether the meeting has begun without anybody's saying so.
 */
function proposalsForNeed(floor: Floor, wishes: Wishes, need: Need): Proposal[] {
  if (need.kind !== 'not-started' || !isPending(need.meeting)) return [];
  const { id, host, guest, place } = need.meeting;
  const slot = floor.slotAt(place.table, place.start);
  if (!slot || need.missing.includes(host) || !need.missing.includes(guest)) return [];
  const found = asIf(floor, need.meeting, null, () =>
    proposalsForSlot(floor, wishes, place.table, slot, proposalsShown + 1),
  );
  return found
    .filter((proposal) => proposal.guest !== guest && proposal.score >= worthwhile)
    .slice(0, proposalsShown)
    .map((proposal) => ({
      ...proposal,
      parts: [{ kind: 'no-show', meeting: id, party: 'guest' }, ...proposal.parts],
    }));
}

function freeSoon(floor: Floor, wishes: Wishes, taken: ReadonlySet<string>): Attention[] {
  return openingsToday(floor)
    .filter(({ table, slot }) => {
      const isSoon = slot.start <= floor.now + soonMinutes * 60_000;
      return isSoon && !taken.has(`${table} ${slot.start}`);
    })
    .flatMap((opening): Attention[] => {
      const proposals = proposalsForSlot(floor, wishes, opening.table, opening.slot, proposalsShown).filter(
        ({ score }) => score >= worthwhile,
      );
      return proposals.length > 0 ? [{ kind: 'free', opening, proposals }] : [];
    });
}

function missed(floor: Floor, wishes: Wishes): Attention[] {
  const { state, today } = floor;
  if (theEvent(state) === null) return [];
  return [...state.meetings.values()]
    .filter(
      ({ status, place }) =>
        (status.kind === 'no-show' || status.kind === 'cancelled') &&
        floor.dayOfSession(place.session) === today,
    )
    .flatMap((meeting): Attention[] => {
      const wish = wishes.for(meeting.host).find(({ guest }) => guest === meeting.guest);
      if (!wish || !floor.isHere(meeting.guest) || !floor.isHere(meeting.host)) return [];
      const proposals = waysToMeet(floor, wish, proposalsShown);
      return proposals.length > 0 ? [{ kind: 'missed', wish, meeting, proposals }] : [];
    });
}
