import { z } from 'zod';
import { Actor } from '../../../shared/domain/actor.ts';
import { Change } from '../../../shared/domain/changes.ts';
import { collections, rowOf } from '../../../shared/domain/collections.ts';
import { Revision } from '../../../shared/domain/ids.ts';
import type { StateRecords } from '../../../shared/domain/state.ts';
import { Instant } from '../../../shared/domain/time.ts';
import { journalFormat } from '../folder-facts.ts';
import { changeToThree, formsOfTwo, isFields } from './2-to-3.ts';

/**
 * What an older version wrote, step by step as this version writes it: a file a step, each from one format to the next.
 * What is of a newer format, or of none, is given back as it is, and no schema will take it.
 */
export function entryUpcast(entry: unknown): unknown {
  if (!isFields(entry) || 'format' in entry) return entry;
  return { ...entry, changes: changesUpcast(entry['changes']) };
}

function changesUpcast(changes: unknown): unknown {
  if (!Array.isArray(changes)) return changes;
  return changes.map((change: unknown) => (isFields(change) ? changeToThree(change) : change));
}

/** The records of a snapshot as this version keeps them; null for a format that it cannot read. */
export function stateUpcast(
  state: StateRecords,
  { format, form }: { format?: number; form?: string },
): StateRecords | null {
  if (format === journalFormat) return state;
  if (format !== undefined || form === undefined || !formsOfTwo.includes(form)) return null;
  const { steps, ...records } = state;
  const upcast = {
    ...records,
    steps: steps.map((step) => ({ ...step, changes: changesUpcast(step.changes) })),
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
