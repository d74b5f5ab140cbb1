import { apply } from '../apply.ts';
import type { Change } from '../changes.ts';
import type { Command } from '../commands.ts';
import { decide } from '../decide.ts';
import type { Circumstances } from '../decision.ts';
import type { AdviserId, CompanyId, InterpreterId } from '../ids.ts';
import { overlaps } from '../queries/meetings.ts';
import type { Closure } from '../records/closure.ts';
import type { Meeting, Place } from '../records/meeting.ts';
import type { Refusal } from '../refusals.ts';
import { type State, lookUp } from '../state.ts';

export type ClosedTime = Omit<Closure, 'id'>;

/** Whom a command would touch. Meetings are as they stand before it, by their start. */
export type Affected = {
  /** Another time or another table. */
  readonly moved: readonly { meeting: Meeting; from: Place; to: Place }[];
  /** Cannot take place: cancelled, and when `waits` its pair stands on the waiting list. */
  readonly fellThrough: readonly { meeting: Meeting; waits: boolean }[];
  readonly interpreters: readonly {
    meeting: Meeting;
    from: InterpreterId | null;
    to: InterpreterId | null;
  }[];
  readonly advisers: readonly { meeting: Meeting; from: AdviserId | null; to: AdviserId | null }[];
  /** When which tables take no more walk-ins, and when they take them again. */
  readonly closed: readonly ClosedTime[];
  readonly opened: readonly ClosedTime[];
  /** The companies of all these meetings, each once. */
  readonly companies: readonly CompanyId[];
};

export type Preview =
  | { readonly kind: 'possible'; readonly affected: Affected }
  /** `affected` is what postponing what clashes would do, where the command leaves that choice; otherwise null. */
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly affected: Affected | null };

/**
 * What `command` would do to the state a screen knows, told before it is given. The venue judges again when it is given:
 * what changed in between may make it different. Not for commands that need chance (`randomBytes`).
 */
export function previewOf(state: State, command: Command, circumstances: Circumstances): Preview {
  const decision = decide(state, command, circumstances);
  if (decision.kind === 'accepted') {
    return { kind: 'possible', affected: affectedBy(state, decision.changes) };
  }
  const { refusal } = decision;
  if (refusal.code === 'would-clash' && 'clashing' in command && command.clashing === 'refuse') {
    const other = decide(state, { ...command, clashing: 'postpone' }, circumstances);
    const affected = other.kind === 'accepted' ? affectedBy(state, other.changes) : null;
    return { kind: 'refused', refusal, affected };
  }
  return { kind: 'refused', refusal, affected: null };
}

/** The changes of one command, told by whom they touch. */
export function affectedBy(state: State, changes: readonly Change[]): Affected {
  const after = apply(state, changes);
  const meetings = meetingsTouched(state, changes);
  const moved = meetings.flatMap((meeting) => {
    const to = after.meetings.get(meeting.id)?.place;
    return to && isElsewhere(meeting.place, to) ? [{ meeting, from: meeting.place, to }] : [];
  });
  const fellThrough = meetings.flatMap((meeting) => {
    const status = after.meetings.get(meeting.id)?.status;
    if (status?.kind !== 'cancelled' || meeting.status.kind === 'cancelled') return [];
    const waits = lookUp(after, 'waiting', 'guest', meeting.guest).some(({ host }) => host === meeting.host);
    return [{ meeting, waits }];
  });
  const interpreters = meetings.flatMap((meeting) => {
    const from = meeting.place.interpreter;
    const to = after.meetings.get(meeting.id)?.place.interpreter ?? null;
    return from === to ? [] : [{ meeting, from, to }];
  });
  const advisers = meetings.flatMap((meeting) => {
    const from = meeting.adviser;
    const to = after.meetings.get(meeting.id)?.adviser ?? null;
    return from === to ? [] : [{ meeting, from, to }];
  });
  return {
    moved,
    fellThrough,
    interpreters,
    advisers,
    closed: closedOnlyIn(after, state),
    opened: closedOnlyIn(state, after),
    companies: [...new Set(meetings.flatMap(({ guest, host }) => [guest, host]))],
  };
}

/** The times in which tables are closed in `one` and not in `other`, by table and time. */
function closedOnlyIn(one: State, other: State): ClosedTime[] {
  return [...one.closures.values()]
    .filter(({ id }) => !other.closures.has(id))
    .flatMap(({ table, start, end }) =>
      lookUp(other, 'closures', 'table', table).reduce<ClosedTime[]>(
        (left, taken) => left.flatMap((time) => without(time, taken)),
        [{ table, start, end }],
      ),
    )
    .sort((a, b) => a.table.localeCompare(b.table) || a.start - b.start);
}

/** What of `time` lies outside `taken`: nothing, one piece or two. */
function without(time: ClosedTime, taken: Closure): ClosedTime[] {
  if (!overlaps(time, taken)) return [time];
  const before = { ...time, end: taken.start };
  const after = { ...time, start: taken.end };
  return [before, after].filter(({ start, end }) => start < end);
}

function isElsewhere(from: Place, to: Place): boolean {
  return from.table !== to.table || from.start !== to.start;
}

/** The meetings that the changes name and that stood before them, by start. */
function meetingsTouched(state: State, changes: readonly Change[]): Meeting[] {
  const ids = new Set(
    changes.flatMap((change) =>
      'meeting' in change && typeof change.meeting === 'string' ? [change.meeting] : [],
    ),
  );
  return [...ids]
    .flatMap((id) => state.meetings.get(id) ?? [])
    .sort((a, b) => a.place.start - b.place.start || a.place.table.localeCompare(b.place.table));
}
