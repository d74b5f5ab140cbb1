import { type Change, inverseOf, subjectOf } from '../changes.ts';
import { type Subject, isSame } from '../changes/family.ts';
import type { DelegateId } from '../ids.ts';
import type { Meeting } from '../records/meeting.ts';
import type { Step } from '../records/step.ts';
import type { Refusal } from '../refusals.ts';
import type { State } from '../state.ts';

/**
 * Names the latest step after `step` that is about `subject`, with its table and company or person as far as they are
 * known; with nulls when no such step is at hand any more.
 */
export function blockedBy(state: State, step: Step, subject: Subject | null): Refusal {
  const later = laterThan(state, step);
  const undone = takenBackBy(later, step);
  if (undone) return { code: 'already-undone', at: undone.at };
  const isAbout = (change: Change) => subject !== null && subjectOf(change) === subject;
  const by = later.findLast((other) => other.changes.some(isAbout));
  const change = by?.changes.find(isAbout);
  const meeting = change ? meetingIn(state, change) : null;
  return {
    code: 'undo-blocked',
    by: by?.command ?? null,
    at: by?.at ?? null,
    table: meeting?.place.table ?? null,
    company: meeting?.guest ?? null,
    delegate: change ? delegateIn(change) : null,
  };
}

function laterThan(state: State, step: Step): Step[] {
  return [...state.steps.values()].filter((other) => other.revision > step.revision);
}

/** The last undo that took `step` back, unless that was undone in its turn. */
function takenBackBy(later: readonly Step[], step: Step): Step | null {
  const back = step.changes.map(inverseOf).reverse();
  const place = later.findLastIndex(({ command, changes }) => command === 'undo' && areSame(changes, back));
  const undo = later[place];
  return undo && takenBackBy(later.slice(place + 1), undo) === null ? undo : null;
}

function meetingIn(state: State, change: Change): Meeting | null {
  if (!('meeting' in change)) return null;
  if (typeof change.meeting !== 'string') return change.meeting;
  return state.meetings.get(change.meeting) ?? null;
}

function delegateIn(change: Change): DelegateId | null {
  if (change.kind !== 'attendance.kept') return null;
  return (change.now ?? change.was)?.delegate ?? null;
}

function areSame(some: readonly Change[], others: readonly (Change | null)[]): boolean {
  return some.length === others.length && some.every((change, index) => isSame(change, others[index]));
}
