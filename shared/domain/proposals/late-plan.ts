import type { ReshufflePart } from '../commands/meetings/reshuffle-part.ts';
import { type CompanyId, MeetingId } from '../ids.ts';
import type { Schedule } from '../index/schedule.ts';
import { isPending, meetingsOn } from '../queries/meetings.ts';
import type { Slot } from '../queries/slots.ts';
import { type Meeting, type Place, byStart } from '../records/meeting.ts';
import { notHere } from '../rules/not-here.ts';
import { proposalsForSlot } from './fill-slot.ts';
import { slotsLeft } from './openings.ts';
import type { Proposal } from './proposal.ts';
import { canMove, movedTo, tentativeMeeting } from './tentative.ts';
import { wishesOf } from './wishes.ts';

/** A meeting before and after: null is nowhere. */
export type BeforeAfter = { guest: CompanyId; host: CompanyId; before: Place | null; after: Place | null };

/** What to do about everybody who is late, as one reshuffle. Empty parts: everybody can keep his slot. */
export type LatePlan = {
  parts: ReshufflePart[];
  lines: BeforeAfter[];
  moved: number;
  postponed: number;
  booked: number;
};

/**
 * One plan for all whose companies are known to be late (`lateness`): each meeting that they would miss goes to a later slot
 * of its table where all can be, or else on the waiting list; then the slots that became free are filled. Nobody is moved
 * twice, and everything is judged by the rules that judge a single move.
 */
export function latePlan(schedule: Schedule): LatePlan {
  const missed = missedMeetings(schedule);
  const plan: Planned = { schedule, touched: new Set(missed.map(({ id }) => id)), parts: [], lines: [] };
  const freed = missed.map(({ place }) => place);
  for (const meeting of missed) makeUpFor(plan, meeting);
  const moved = plan.parts.filter(({ kind }) => kind === 'move').length;
  const postponed = plan.parts.length - moved;
  for (const place of freed) fill(plan, place);
  const { parts, lines } = plan;
  return { parts, lines, moved, postponed, booked: parts.filter(({ kind }) => kind === 'book').length };
}

type Planned = { schedule: Schedule; touched: Set<MeetingId>; parts: ReshufflePart[]; lines: BeforeAfter[] };

/** Today's meetings that have not begun and that a late company cannot come to in time, by their start. */
function missedMeetings(schedule: Schedule): Meeting[] {
  const { state, today } = schedule;
  return (today === null ? [] : meetingsOn(state, today))
    .filter((meeting) => {
      if (!isPending(meeting) || schedule.clock.hasCome(meeting.place.end)) return false;
      return [meeting.guest, meeting.host].some(
        (company) => notHere(schedule, company, meeting.place)?.code === 'expected-later',
      );
    })
    .sort(byStart);
}

function makeUpFor({ schedule, parts, lines }: Planned, meeting: Meeting): void {
  const { id, guest, host, place } = meeting;
  const { table } = place;
  const slot = slotsLeft(schedule, table).find((one) => canMove(schedule, meeting, table, one.start));
  if (slot) {
    const after = movedTo(schedule, meeting, table, slot);
    schedule.put(after);
    parts.push({ kind: 'move', meeting: id, table, start: slot.start });
    lines.push({ guest, host, before: place, after: after.place });
  } else {
    schedule.drop(meeting);
    parts.push({ kind: 'postpone', meeting: id });
    lines.push({ guest, host, before: place, after: null });
  }
}

/** Gives a freed slot to the best proposal that moves nobody of the plan. */
function fill(plan: Planned, place: Place): void {
  const { schedule } = plan;
  const slot = schedule.slotAt(place.table, place.start);
  if (!slot) return;
  const found = proposalsForSlot(schedule, wishesOf(schedule), place.table, slot, 10).find((one) =>
    one.parts.every((part) => part.kind !== 'move' || !plan.touched.has(part.meeting)),
  );
  if (found && found.score > leastGain) take(plan, found);
}

/** Moving somebody forward for nothing is not worth disturbing him. */
const leastGain = 0.2;

function take({ schedule, touched, parts, lines }: Planned, proposal: Proposal): void {
  for (const part of proposal.parts) {
    parts.push(part);
    if (part.kind === 'book') {
      const slot = schedule.slotAt(part.table, part.start);
      if (!slot) continue;
      const meeting = { ...tentativeMeeting(schedule, part, slot), id: tentativeId(parts.length) };
      schedule.put(meeting);
      // It stands in this plan alone: no part can move what is not booked yet.
      touched.add(meeting.id);
      lines.push({ guest: part.guest, host: part.host, before: null, after: meeting.place });
    } else if (part.kind === 'move') {
      const meeting = schedule.state.meetings.get(part.meeting);
      const slot: Slot | null = schedule.slotAt(part.table, part.start);
      if (!meeting || !slot) continue;
      const after = movedTo(schedule, meeting, part.table, slot);
      schedule.put(after);
      touched.add(meeting.id);
      lines.push({ guest: meeting.guest, host: meeting.host, before: meeting.place, after: after.place });
    }
  }
}

function tentativeId(number: number): MeetingId {
  return MeetingId.parse(`tentative-${number}`);
}
