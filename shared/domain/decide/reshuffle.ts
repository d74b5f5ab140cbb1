import { apply } from '../apply.ts';
import type { Change } from '../changes.ts';
import type { CommandOf, ReshufflePart } from '../commands.ts';
import { accepted, refused, type Circumstances, type Decision, type Refused } from '../decision.ts';
import type { MeetingId } from '../ids.ts';
import { floorOf, type Floor } from '../queries/floor.ts';
import { pendingKinds } from '../queries/meetings.ts';
import { placeProblem, reasonToInsist } from '../rules/place-problem.ts';
import type { State } from '../state.ts';
import { unreachable } from '../unreachable.ts';
import { bookedId, bookedMeeting, settledBy } from './booking.ts';
import { findMeeting } from './find-meeting.ts';
import { markNoShow } from './mark-no-show.ts';
import { moveTo, placeAt } from './place-at.ts';
import { postpone } from './postpone.ts';

/**
 * Several moves and bookings as one step. They are judged together: what counts is that everybody can be where he then
 * is, so two meetings may change places. One part that is impossible refuses the whole; so does a meeting that two parts
 * would have in two places.
 */
export function reshuffle(
  state: State,
  { parts, insist }: CommandOf<'reshuffle'>,
  circumstances: Circumstances,
): Decision {
  const twice = namedTwice(parts);
  if (twice !== null) return refused({ code: 'would-clash', meeting: twice, with: twice, count: 1 });
  const changes: Change[] = [];
  const placed: MeetingId[] = [];
  const trial = floorOf(state, circumstances.now);
  for (const [index, part] of parts.entries()) {
    const done = changesOf(trial, part, index, circumstances);
    if (done.kind === 'refused') return done;
    changes.push(...done.changes.filter((change) => !isAmong(changes, change)));
    if (done.placed) placed.push(done.placed);
  }
  const after = apply(state, changes);
  const floor = floorOf(after, circumstances.now);
  for (const id of placed) {
    const meeting = after.meetings.get(id);
    if (!meeting) continue;
    const wish = { ...meeting, table: meeting.place.table, start: meeting.place.start, ignoring: id };
    const problem = placeProblem(floor, wish) ?? (insist ? null : reasonToInsist(floor, wish));
    if (problem) return refused(problem);
  }
  return accepted(...changes);
}

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

type PartDone = { kind: 'done'; changes: Change[]; placed: MeetingId | null } | Refused;

/** What one part does; `trial` has the parts before it, so that no adviser is given to two meetings at once. */
function changesOf(trial: Floor, part: ReshufflePart, index: number, circumstances: Circumstances): PartDone {
  const { state } = trial;
  switch (part.kind) {
    case 'book': {
      const meeting = bookedMeeting(trial, part, bookedId(circumstances.commandId, index));
      if (!meeting) return refused({ code: 'not-a-slot', table: part.table, start: part.start });
      trial.put(meeting);
      const changes: Change[] = [{ kind: 'meeting.booked', meeting }, ...settledBy(state, part)];
      return { kind: 'done', changes, placed: meeting.id };
    }
    case 'move': {
      const found = findMeeting(state, part.meeting, circumstances, pendingKinds);
      if (found.kind === 'refused') return found;
      const { table, start } = found.meeting.place;
      const to = placeAt(state, part.table, part.start, { table, start });
      if (!to) return refused({ code: 'not-a-slot', table: part.table, start: part.start });
      if (table === to.table && start === to.start) return refused({ code: 'already-there' });
      trial.put({ ...found.meeting, place: to });
      return { kind: 'done', changes: moveTo(found.meeting, to), placed: found.meeting.id };
    }
    case 'no-show': {
      const decision = markNoShow(
        state,
        { kind: 'mark-no-show', meeting: part.meeting, party: part.party },
        circumstances,
      );
      if (decision.kind === 'refused') return decision;
      return { kind: 'done', changes: [...decision.changes], placed: null };
    }
    case 'postpone': {
      const found = findMeeting(state, part.meeting, circumstances, pendingKinds);
      if (found.kind === 'refused') return found;
      const changes = postpone(state, found.meeting, circumstances.now);
      trial.drop(found.meeting);
      return { kind: 'done', changes, placed: null };
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
