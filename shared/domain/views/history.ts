import type { Actor } from '../actor.ts';
import { type Followed, follow } from '../follow/follow.ts';
import type { Change } from '../changes.ts';
import type { CompanyId, DelegateId, Revision, TableId } from '../ids.ts';
import type { Meeting } from '../records/meeting.ts';
import type { Step } from '../records/step.ts';
import type { Refusal } from '../refusals.ts';
import type { State } from '../state.ts';
import { Instant } from '../time.ts';
import { undoOf } from '../undo/undo-of.ts';
import { type Touched, meetingOf, touchedBy } from './touched-by.ts';

/** Whether a step can be taken back now; taking back is not offered for taking back. */
export type UndoMark = 'possible' | 'is an undo' | 'not known yet' | Refusal;

export type HistoryEntry = Step & {
  readonly touched: Touched;
  /** The meeting it is about, as it stood after the step; null when it is about none. */
  readonly meeting: Meeting | null;
  readonly undo: UndoMark;
};

/** Null lets everything pass; what is given must all be so. `actor` is a name as `nameOfActor` gives it. */
export type HistoryFilter = {
  readonly table: TableId | null;
  readonly company: CompanyId | null;
  readonly delegate: DelegateId | null;
  readonly actor: string | null;
};

/** The history does not ask the time. */
const beginningOfTime = Instant.parse(0);

export const noFilter: HistoryFilter = { table: null, company: null, delegate: null, actor: null };

/** A step with what it was about. */
export type Told = Omit<HistoryEntry, 'undo'>;

/**
 * The entries asked for, and how many more the filter lets pass. Until `isDone` there are steps of which it is to be looked
 * at whether they can be undone, which the next look goes on with.
 */
export type History = {
  readonly entries: readonly HistoryEntry[];
  readonly more: number;
  readonly isDone: boolean;
};

/**
 * The steps at hand that the filter lets pass, newest first, at most `most`, from one look to the next. A step is told when
 * it is new. Whether it can be undone, which a change may alter for every step, is looked at for those listed alone: in one
 * look for steps of `atOnce` changes, or for a single longer one, and the others keep the mark that they had.
 */
export function followHistory(
  filter: HistoryFilter,
  most: number,
  atOnce = Number.POSITIVE_INFINITY,
): Followed<History> {
  const toldOf = followTold();
  const marksOf = followMarks(atOnce);
  return follow((state, clock) => {
    const passed = toldOf(state).filter((entry) => passes(entry, filter));
    const listed = passed.slice(0, most);
    const { marks, isDone } = marksOf(state, listed);
    if (!isDone) clock.noteUnfinished();
    const entries = listed.map((entry) => ({ ...entry, undo: marks.get(entry.revision) ?? 'not known yet' }));
    return { entries, more: passed.length - entries.length, isDone };
  });
}

/** The steps at hand that the filter lets pass, newest first, at most `most`. */
export function historyOf(state: State, filter: HistoryFilter, most: number): History {
  return followHistory(filter, most)(state, beginningOfTime);
}

/** The name by which the history can be filtered: a person's or a screen's, or the role of one without a name. */
export function nameOfActor(actor: Actor): string {
  return ('name' in actor ? actor.name : null) ?? actor.role;
}

/** Everybody who gave a command in the steps at hand, once by name, in the order of their names. */
export function actorsOf(state: Pick<State, 'steps'>): Actor[] {
  const byName = new Map([...state.steps.values()].map(({ by }) => [nameOfActor(by), by]));
  return [...byName.values()].sort((a, b) => nameOfActor(a).localeCompare(nameOfActor(b)));
}

/** A step with what it was about, by the meetings as they stand now. */
export function tell(state: State, step: Step): Told {
  return tellBy(state, step, (id) => state.meetings.get(id));
}

/**
 * Every step with what it touched, newest first. Meetings are rolled back on the way, so that each is told as it stood; what
 * was told once stays as it is.
 */
function followTold(): (state: State) => Told[] {
  let known: ReadonlyMap<Step, Told> = new Map();
  return (state) => {
    const stood = new Map<string, Meeting>();
    const meeting = (id: string) => stood.get(id) ?? state.meetings.get(id);
    const steps = [...state.steps.values()].reverse();
    const told = new Map<Step, Told>();
    const oldestNew = steps.findLastIndex((step) => !known.has(step));
    for (const [index, step] of steps.entries()) {
      told.set(step, known.get(step) ?? tellBy(state, step, meeting));
      if (index >= oldestNew) continue;
      for (const change of [...step.changes].reverse()) rollBack(stood, change, meeting);
    }
    known = told;
    return [...told.values()];
  };
}

type Marks = { marks: ReadonlyMap<Revision, UndoMark>; isDone: boolean };

/** Whether each of the steps can be undone, those first that were not looked at for the longest time. */
function followMarks(atOnce: number): (state: State, steps: readonly Step[]) => Marks {
  let marks = new Map<Revision, { mark: UndoMark; in: State }>();
  return (state, steps) => {
    const listed = new Map(steps.map((step) => [step.revision, step]));
    const unmarked = steps.filter(({ revision }) => !marks.has(revision));
    const marked = [...marks].flatMap(([revision, { in: then }]) =>
      then === state ? [] : (listed.get(revision) ?? []),
    );
    let left = atOnce;
    const kept = new Map([...marks].filter(([revision]) => listed.has(revision)));
    let isDone = true;
    for (const step of [...unmarked, ...marked]) {
      isDone = left > 0;
      if (!isDone) break;
      kept.delete(step.revision);
      kept.set(step.revision, { mark: undoMark(state, step), in: state });
      left -= step.changes.length;
    }
    marks = kept;
    return { marks: new Map([...kept].map(([revision, { mark }]) => [revision, mark])), isDone };
  };
}

function tellBy(state: State, step: Step, meeting: (id: string) => Meeting | undefined): Told {
  const touched = touchedBy(step.changes, { ...state, meeting });
  return { ...step, touched, meeting: meetingOf(step.changes, meeting) };
}

/** Before a move a meeting stood elsewhere, and before it was withdrawn there was one. */
function rollBack(
  stood: Map<string, Meeting>,
  change: Change,
  meeting: (id: string) => Meeting | undefined,
): void {
  if (change.kind === 'meeting.withdrawn') stood.set(change.meeting.id, change.meeting);
  if (change.kind !== 'meeting.moved') return;
  const known = meeting(change.meeting);
  if (known) stood.set(known.id, { ...known, place: change.from });
}

function passes({ touched, by }: Told, { table, company, delegate, actor }: HistoryFilter): boolean {
  return (
    (table === null || touched.tables.has(table)) &&
    (company === null || touched.companies.has(company)) &&
    (delegate === null || touched.delegates.has(delegate)) &&
    (actor === null || nameOfActor(by) === actor)
  );
}

function undoMark(state: State, step: Step): UndoMark {
  if (step.command === 'undo') return 'is an undo';
  const found = undoOf(state, step);
  return found.kind === 'possible' ? 'possible' : found.why;
}
