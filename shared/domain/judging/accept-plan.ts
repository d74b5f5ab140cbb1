import { applyInPieces } from '../apply.ts';
import type { Change } from '../changes.ts';
import { type Decision, accepted, refused } from '../decision.ts';
import type { MeetingId } from '../ids.ts';
import { scheduleAt } from '../index/schedule.ts';
import { type Pieces, atOnce, mapInPieces } from '../pieces.ts';
import { isPending } from '../queries/meetings.ts';
import type { Meeting } from '../records/meeting.ts';
import type { Refusal } from '../refusals.ts';
import { clashOf } from '../rules/clash.ts';
import { placeProblem } from '../rules/place-problem.ts';
import type { State } from '../state.ts';
import type { Instant } from '../time.ts';
import { postpone } from './postpone.ts';

/** Which meetings a change of plans is about, and what becomes of those that it makes impossible. */
export type Plan = { ids: readonly MeetingId[]; clashing: 'refuse' | 'postpone'; now: Instant };

export type Clash = { meeting: Meeting; why: Refusal };

/**
 * Which of the meetings `ids` cannot be as `after` has them, and why. Of one that has begun, or whose time is over, it is
 * asked only whether it shares its time with another.
 */
export function planClashes(after: State, ids: readonly MeetingId[], now: Instant): Clash[] {
  return atOnce(planClashesInPieces(after, ids, now));
}

function planClashesInPieces(after: State, ids: readonly MeetingId[], now: Instant): Pieces<Clash[]> {
  const schedule = scheduleAt(after, now);
  return mapInPieces(ids, (id): Clash | undefined => {
    const meeting = after.meetings.get(id);
    if (!meeting) return undefined;
    // The meeting may have an interpreter of its own, of whom the rules for places do not know.
    const other = clashOf(after, meeting);
    if (other) return { meeting, why: { code: 'table-busy', by: other.id } };
    if (!isPending(meeting) || meeting.place.end <= now) return undefined;
    const { table, start } = meeting.place;
    const why = placeProblem(schedule, { ...meeting, table, start, ignoring: id });
    return why ? { meeting, why } : undefined;
  });
}

/**
 * What becomes of a change of plans: the changes, and for the meetings among `ids` that it makes impossible either a
 * refusal of the whole or their postponement.
 */
export function acceptPlan(state: State, changes: readonly Change[], plan: Plan): Decision {
  return atOnce(acceptPlanInPieces(state, changes, plan));
}

/** `acceptPlan` in pieces, for a plan of a whole hall. */
export function* acceptPlanInPieces(
  state: State,
  changes: readonly Change[],
  { ids, clashing, now }: Plan,
): Pieces<Decision> {
  const after = yield* applyInPieces(state, changes);
  const clashes = yield* planClashesInPieces(after, ids, now);
  const [first] = clashes;
  if (!first) return accepted(...changes);
  // What has begun cannot be postponed any more.
  if (clashing === 'refuse' || clashes.some(({ meeting }) => !isPending(meeting))) {
    const { why, meeting } = first;
    const other = 'by' in why ? why.by : 'meeting' in why ? why.meeting : null;
    return refused({
      code: 'would-clash',
      meeting: meeting.id,
      with: typeof other === 'string' ? (state.meetings.get(other)?.id ?? null) : null,
      count: clashes.length,
    });
  }
  const impossible = new Set(clashes.map(({ meeting }) => meeting.id));
  const kept = changes.filter(
    (change) =>
      !('meeting' in change && typeof change.meeting === 'string' && impossible.has(change.meeting)),
  );
  const postponed = [...impossible].flatMap((id) => {
    const meeting = state.meetings.get(id);
    return meeting ? postpone(state, meeting, now) : [];
  });
  return accepted(...kept, ...postponed);
}
