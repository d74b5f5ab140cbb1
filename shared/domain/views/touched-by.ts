import type { Change } from '../changes.ts';
import type { CompanyId, DelegateId, TableId } from '../ids.ts';
import type { Meeting } from '../records/meeting.ts';
import type { State } from '../state.ts';

/** Whom and what a step of the history is about, in the order in which its changes name them. */
export type Touched = {
  readonly tables: ReadonlySet<TableId>;
  readonly companies: ReadonlySet<CompanyId>;
  readonly delegates: ReadonlySet<DelegateId>;
};

/** What the walk looks things up in; `meeting` gives a meeting as it stood at the step. */
export type Known = Pick<State, 'tables' | 'companies' | 'delegates' | 'devices'> & {
  readonly meeting: (id: string) => Meeting | undefined;
};

type Found = { tables: Set<TableId>; companies: Set<CompanyId>; delegates: Set<DelegateId> };

/** Where a meeting stood before an earlier step is not what this step is about. */
const memories: ReadonlySet<string> = new Set(['movedFrom', 'records']);

/**
 * The tables, companies and delegates that `changes` name, by the names of their fields alone, so that a kind of change
 * that is added later is covered: `table`, `company`, `host`, `guest`, `delegate` and their plurals hold ids, `meeting` and
 * `device` an id or the whole record. A meeting brings its table and both companies, a delegate the company. Ids that are
 * not known, and the long lists of a programme, are left out.
 */
export function touchedBy(changes: readonly { readonly kind: string }[], known: Known): Touched {
  const found: Found = { tables: new Set(), companies: new Set(), delegates: new Set() };
  for (const change of changes) walk('', change, known, found);
  return found;
}

/** The first meeting that `changes` are about, as it stood after them; null when they are about none. */
export function meetingOf(
  changes: readonly Change[],
  meeting: (id: string) => Meeting | undefined,
): Meeting | null {
  for (const change of changes) {
    if (!('meeting' in change)) continue;
    const found = typeof change.meeting === 'string' ? meeting(change.meeting) : change.meeting;
    if (found) return found;
  }
  return null;
}

function walk(field: string, value: unknown, known: Known, found: Found): void {
  if (typeof value === 'string') return note(field, value, known, found);
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) return value.forEach((item) => walk(field, item, known, found));
  for (const [name, inner] of Object.entries(value)) {
    if (!memories.has(name)) walk(name, inner, known, found);
  }
}

function note(field: string, id: string, known: Known, found: Found): void {
  switch (field) {
    case 'table':
    case 'tables':
      return add(found.tables, known.tables.get(id)?.id);
    case 'company':
    case 'companies':
    case 'host':
    case 'guest':
      return add(found.companies, known.companies.get(id)?.id);
    case 'delegate':
    case 'delegates': {
      const delegate = known.delegates.get(id);
      add(found.delegates, delegate?.id);
      return add(found.companies, delegate && known.companies.get(delegate.company)?.id);
    }
    case 'meeting':
    case 'meetings':
      return walk('', known.meeting(id), known, found);
    case 'device':
      return walk('', known.devices.get(id)?.duty, known, found);
  }
}

function add<Id>(ids: Set<Id>, id: Id | undefined): void {
  if (id !== undefined) ids.add(id);
}
