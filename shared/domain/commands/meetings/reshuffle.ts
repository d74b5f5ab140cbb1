import { insist } from '../forms.ts';
import { apply } from '../../apply.ts';
import type { Change } from '../../changes.ts';
import { type Circumstances, type Refused, accepted, refused } from '../../decision.ts';
import type { MeetingId } from '../../ids.ts';
import { type Schedule, scheduleAt } from '../../index/schedule.ts';
import { bookedId, bookedMeeting, settledBy } from '../../judging/booking.ts';
import { findMeeting } from '../../judging/find-meeting.ts';
import { moveTo, placeAt } from '../../judging/place-at.ts';
import { postpone } from '../../judging/postpone.ts';
import { pendingKinds } from '../../queries/meetings.ts';
import { placeProblem, reasonToInsist } from '../../rules/place-problem.ts';
import { unreachable } from '../../unreachable.ts';
import { command } from '../command.ts';
import { markNoShow } from './mark-no-show.ts';
import { ReshufflePart } from './reshuffle-part.ts';
import { z } from 'zod';

type PartDone = { kind: 'done'; changes: Change[]; toJudge: MeetingId | null } | Refused;

/**
 * Several moves and bookings as one step. They are judged together: what counts is that everybody can be where he then
 * is, so two meetings may change places. One part that is impossible refuses the whole; so does a meeting that two parts
 * would have in two places.
 */
export const reshuffle = command(
  'reshuffle',
  { parts: z.array(ReshufflePart).min(1).max(400), insist },
  {
    mayGive: ['staff', 'organiser'],
    judge(state, { parts, insist }, circumstances) {
      const twice = namedTwice(parts);
      if (twice !== null) return refused({ code: 'would-clash', meeting: twice, with: twice, count: 1 });
      const changes: Change[] = [];
      const toJudge: MeetingId[] = [];
      const schedule = scheduleAt(state, circumstances.now);
      for (const [index, part] of parts.entries()) {
        const done = changesOf(schedule, part, index, circumstances);
        if (done.kind === 'refused') return done;
        changes.push(...done.changes.filter((change) => !isAmong(changes, change)));
        if (done.toJudge) toJudge.push(done.toJudge);
      }
      const after = apply(state, changes);
      const afterwards = scheduleAt(after, circumstances.now);
      for (const id of toJudge) {
        const meeting = after.meetings.get(id);
        if (!meeting) continue;
        const wish = { ...meeting, table: meeting.place.table, start: meeting.place.start, ignoring: id };
        const problem = placeProblem(afterwards, wish) ?? (insist ? null : reasonToInsist(afterwards, wish));
        if (problem) return refused(problem);
      }
      return accepted(...changes);
    },
  },
);

/** The first meeting that two parts speak of. */
function namedTwice(parts: readonly ReshufflePart[]): MeetingId | null {
  const named = new Set<MeetingId>();
  for (const part of parts) {
    if (part.kind === 'book') continue;
    if (named.has(part.meeting)) return part.meeting;
    named.add(part.meeting);
  }
  return null;
}

/** What one part does; `schedule` has the parts before it, so that no adviser is given to two meetings at once. */
function changesOf(
  schedule: Schedule,
  part: ReshufflePart,
  index: number,
  circumstances: Circumstances,
): PartDone {
  const { state } = schedule;
  switch (part.kind) {
    case 'book': {
      const meeting = bookedMeeting(schedule, part, bookedId(circumstances.commandId, index));
      if (!meeting) return refused({ code: 'not-a-slot', table: part.table, start: part.start });
      schedule.put(meeting);
      const changes: Change[] = [{ kind: 'meeting.booked', meeting }, ...settledBy(state, part)];
      return { kind: 'done', changes, toJudge: meeting.id };
    }
    case 'move': {
      const found = findMeeting(state, part.meeting, circumstances, pendingKinds);
      if (found.kind === 'refused') return found;
      const { table, start } = found.meeting.place;
      const to = placeAt(state, part.table, part.start, { table, start });
      if (!to) return refused({ code: 'not-a-slot', table: part.table, start: part.start });
      if (table === to.table && start === to.start) return refused({ code: 'already-there' });
      schedule.put({ ...found.meeting, place: to });
      return { kind: 'done', changes: moveTo(found.meeting, to), toJudge: found.meeting.id };
    }
    case 'no-show': {
      const decision = markNoShow.judge(
        state,
        { kind: 'mark-no-show', meeting: part.meeting, party: part.party },
        circumstances,
      );
      if (decision.kind === 'refused') return decision;
      return { kind: 'done', changes: [...decision.changes], toJudge: null };
    }
    case 'postpone': {
      const found = findMeeting(state, part.meeting, circumstances, pendingKinds);
      if (found.kind === 'refused') return found;
      const changes = postpone(state, found.meeting, circumstances.now);
      schedule.drop(found.meeting);
      return { kind: 'done', changes, toJudge: null };
    }
    default:
      return unreachable(part);
  }
}

/** Two bookings of one guest settle the same request; it is taken off the list once. */
function isAmong(changes: readonly Change[], change: Change): boolean {
  const text = JSON.stringify(change);
  return changes.some((one) => JSON.stringify(one) === text);
}
