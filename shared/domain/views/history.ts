import type { Actor } from '../actor.ts';
import type { Change } from '../changes.ts';
import type { CompanyId, DelegateId, TableId } from '../ids.ts';
import type { Meeting } from '../records/meeting.ts';
import type { Step } from '../records/step.ts';
import type { Refusal } from '../refusals.ts';
import type { State } from '../state.ts';
import { undoOf } from '../undo/undo-of.ts';
import { type Touched, meetingOf, touchedBy } from './touched-by.ts';

/** Whether a step can be taken back now; taking back is not offered for taking back. */
export type UndoMark = 'possible' | 'is an undo' | Refusal;

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

export const noFilter: HistoryFilter = { table: null, company: null, delegate: null, actor: null };

/** A step with what it was about. */
export type Told = Omit<HistoryEntry, 'undo'>;

/** The entries asked for, and how many more the filter lets pass. */
export type History = { readonly entries: readonly HistoryEntry[]; readonly more: number };

/**
 * The steps at hand that the filter lets pass, newest first, at most `most`. Whether a step can be undone is looked at for
 * these alone, since that costs a look at all meetings.
 */
export function historyOf(state: State, filter: HistoryFilter, most: number): History {
  const passed = told(state).filter((entry) => passes(entry, filter));
  const entries = passed.slice(0, most).map((entry) => ({ ...entry, undo: undoMark(state, entry) }));
  return { entries, more: passed.length - entries.length };
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

/** Every step with what it touched, newest first. Meetings are rolled back on the way, so that each is told as it stood. */
function told(state: State): Told[] {
  const stood = new Map<string, Meeting>();
  const meeting = (id: string) => stood.get(id) ?? state.meetings.get(id);
  return [...state.steps.values()].reverse().map((step) => {
    const entry = tellBy(state, step, meeting);
    for (const change of [...step.changes].reverse()) rollBack(stood, change, meeting);
    return entry;
  });
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
