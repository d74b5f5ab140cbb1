import { z } from 'zod';
import { Actor } from '../../../shared/domain/actor.ts';
import { Change } from '../../../shared/domain/changes.ts';
import { collections, rowOf } from '../../../shared/domain/collections.ts';
import { Revision } from '../../../shared/domain/ids.ts';
import type { StateRecords } from '../../../shared/domain/state.ts';
import { Instant } from '../../../shared/domain/time.ts';
import { journalFormat } from '../folder-facts.ts';
import { changeToThree, formsOfTwo } from './2-to-3.ts';
import { type Fields, isFields } from './fields.ts';

/** Lines and snapshots of formats 1 and 2 do not tell their format, and their changes have the same form. */
const untold = 2;

/**
 * What an older version wrote, step by step as this version writes it: a file a step. Each is of changes as JSON holds them
 * and leads from its format to the next. A format that only adds kinds of changes and collections needs none.
 */
const steps: readonly { from: number; change: (change: Fields) => Fields }[] = [
  { from: 2, change: changeToThree },
];

/** An entry of the journal as this version tells it. What is no entry is given back as it is: no schema takes it. */
export function entryUpcast(entry: unknown): unknown {
  if (!isFields(entry)) return entry;
  const format = entry['format'] ?? untold;
  if (typeof format !== 'number' || format >= journalFormat) return entry;
  return { ...entry, changes: changesUpcast(entry['changes'], format) };
}

function changesUpcast(changes: unknown, format: number): unknown {
  if (!Array.isArray(changes)) return changes;
  const due = steps.filter(({ from }) => from >= format);
  return changes.map((change: unknown) =>
    isFields(change) ? due.reduce((told, step) => step.change(told), change) : change,
  );
}

/** The records of a snapshot as this version keeps them; null for a format that it cannot read. */
export function stateUpcast(
  state: StateRecords,
  { format, form }: { format?: number; form?: string },
): StateRecords | null {
  if (format === journalFormat) return state;
  if (format === undefined && (form === undefined || !formsOfTwo.includes(form))) return null;
  // A collection that the older format did not know is empty.
  const nothing = Object.fromEntries(collections.map((name) => [name, []]));
  const upcast = {
    ...nothing,
    ...state,
    steps: state.steps.map((step) => ({ ...step, changes: changesUpcast(step.changes, format ?? untold) })),
  };
  const read = RecordsOfState.safeParse(upcast);
  return read.success ? read.data : null;
}

const Step = z.strictObject({
  revision: Revision,
  at: Instant,
  by: Actor,
  command: z.string(),
  changes: z.array(Change),
});

/** What was written by another version is read record by record. */
const RecordsOfState = z.strictObject({
  ...Object.fromEntries(collections.map((name) => [name, z.array(rowOf(name).schema)])),
  steps: z.array(Step),
}) as unknown as z.ZodType<StateRecords>;
