import type { Schedule } from '../index/schedule.ts';
import { proposalsForSlot } from '../proposals/fill-slot.ts';
import { type Opening, openingsToday } from '../proposals/openings.ts';
import type { Proposal } from '../proposals/proposal.ts';
import { asIf } from '../proposals/tentative.ts';
import { proposalsForWish } from '../proposals/proposals-for-wish.ts';
import type { Wish, Wishes } from '../proposals/wishes.ts';
import { isPending, holdsPlace, meetingsOn } from '../queries/meetings.ts';
import { theEvent } from '../queries/the-event.ts';
import type { HelpCall } from '../records/help-call.ts';
import type { Meeting } from '../records/meeting.ts';
import type { ScanReport } from '../records/scan-report.ts';
import { type Need, needsYou } from './needs-you.ts';

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

/** What needs a person at `schedule.now`, the most urgent first: help, scans refused, absences, overruns, empty tables, missed meetings. */
export function attention(schedule: Schedule, wishes: Wishes): Attention[] {
  const { state, now } = schedule;
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
      proposals: proposalsForNeed(schedule, wishes, need),
    })),
    ...freeSoon(schedule, wishes, taken),
    ...missed(schedule, wishes),
  ];
}

/**
 * Of the slot of a guest who has not checked in: who else would come. Taking one marks the guest as absent in the same
 * step. Of one who is in the hall staff first ask whether the meeting has begun without anybody's saying so.
 */
function proposalsForNeed(schedule: Schedule, wishes: Wishes, need: Need): Proposal[] {
  if (need.kind !== 'not-started' || !isPending(need.meeting)) return [];
  const { id, host, guest, place } = need.meeting;
  const slot = schedule.slotAt(place.table, place.start);
  if (!slot || need.missing.includes(host) || !need.missing.includes(guest)) return [];
  const found = asIf(schedule, need.meeting, null, () =>
    proposalsForSlot(schedule, wishes, place.table, slot, proposalsShown + 1),
  );
  return found
    .filter((proposal) => proposal.guest !== guest && proposal.score >= worthwhile)
    .slice(0, proposalsShown)
    .map((proposal) => ({
      ...proposal,
      parts: [{ kind: 'no-show', meeting: id, party: 'guest' }, ...proposal.parts],
    }));
}

function freeSoon(schedule: Schedule, wishes: Wishes, taken: ReadonlySet<string>): Attention[] {
  return openingsToday(schedule)
    .filter(({ table, slot }) => {
      const isSoon = slot.start <= schedule.now + soonMinutes * 60_000;
      return isSoon && !taken.has(`${table} ${slot.start}`);
    })
    .flatMap((opening): Attention[] => {
      const proposals = proposalsForSlot(
        schedule,
        wishes,
        opening.table,
        opening.slot,
        proposalsShown,
      ).filter(({ score }) => score >= worthwhile);
      return proposals.length > 0 ? [{ kind: 'free', opening, proposals }] : [];
    });
}

function missed(schedule: Schedule, wishes: Wishes): Attention[] {
  const { state, today } = schedule;
  if (theEvent(state) === null) return [];
  return (today === null ? [] : meetingsOn(state, today))
    .filter((meeting) => !holdsPlace(meeting))
    .flatMap((meeting): Attention[] => {
      const wish = wishes.for(meeting.host).find(({ guest }) => guest === meeting.guest);
      if (!wish || !schedule.isHere(meeting.guest) || !schedule.isHere(meeting.host)) return [];
      const proposals = proposalsForWish(schedule, wish, proposalsShown);
      return proposals.length > 0 ? [{ kind: 'missed', wish, meeting, proposals }] : [];
    });
}
