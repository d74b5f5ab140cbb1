import { isKept, type Change } from '../changes.ts';
import type { DelegateId } from '../ids.ts';
import type { Meeting } from '../meeting.ts';
import { recordKey } from '../kept-records.ts';
import { keyOf, type State, type Step } from '../state.ts';
import type { Refusal } from '../refusals.ts';
import { inverseOf } from './inverse-of.ts';

/** The one thing that a change is about: changes of the same subject stand on each other. */
export function subjectOf(change: Change): string | null {
  if (isKept(change)) return `${change.kind} ${recordKey(change)}`;
  if ('attendance' in change) return `attendance ${keyOf.attendance(change.attendance)}`;
  for (const [field, value] of Object.entries(change)) {
    const id = field === 'kind' ? null : idIn(value);
    if (id !== null) return `${field} ${id}`;
  }
  return null;
}

/** The subject of every change of the meeting `id`. */
export function subjectOfMeeting(id: Meeting['id']): string {
  return `meeting ${id}`;
}

/**
 * Names the latest step after `step` that is about `subject`, with its table and company or person as far as they are
 * known; with nulls when no such step is at hand any more.
 */
export function blockedBy(state: State, step: Step, subject: string | null): Refusal {
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

/** The undo that took `step` back, unless that was undone in its turn. */
function takenBackBy(later: readonly Step[], step: Step): Step | null {
  const back = text(step.changes.map(inverseOf).reverse());
  const forth = text(step.changes);
  let takenBack: Step | null = null;
  for (const other of later) {
    if (other.command !== 'undo') continue;
    const did = text(other.changes);
    if (did === back) takenBack = other;
    else if (did === forth) takenBack = null;
  }
  return takenBack;
}

function meetingIn(state: State, change: Change): Meeting | null {
  if (!('meeting' in change)) return null;
  if (typeof change.meeting !== 'string') return change.meeting;
  return state.meetings.get(change.meeting) ?? null;
}

function delegateIn(change: Change): DelegateId | null {
  return 'attendance' in change ? change.attendance.delegate : null;
}

function idIn(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' ? value.id : null;
}

function text(value: unknown): string {
  return JSON.stringify(value);
}
