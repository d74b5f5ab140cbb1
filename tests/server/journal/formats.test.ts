import { createHash } from 'node:crypto';
import { chmodSync, cpSync, readFileSync, readdirSync, rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { disk } from '../../../server/journal/disk.ts';
import { openFileJournal } from '../../../server/journal/file-journal.ts';
import { journalFormat } from '../../../server/journal/folder-facts.ts';
import { JournalEntry } from '../../../server/journal/journal.ts';
import { replay } from '../../../server/replay.ts';
import { Change } from '../../../shared/domain/changes.ts';
import { collections, rowOf } from '../../../shared/domain/collections.ts';
import { partsOfState, recordsOf, type State } from '../../../shared/domain/state.ts';
import { bytesFrom } from '../../support/seeded.ts';

/** Folders as each released format left them, with the state that its own version read from them. */
const fixtures = [2].map((format) => ({
  format,
  folder: fileURLToPath(new URL(`../../fixtures/journal-format-${format}`, import.meta.url)),
}));

/** The hash of what this version keeps: another form needs another number, a step in `upcast/` and a fixture. */
const hashes: Record<number, string> = { 3: '72541d90186cc936' };

const made: string[] = [];
afterEach(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** Opens a copy of a folder and gives the state that its newest snapshot, or without one its journal, leads to. */
async function opened(folder: string, from: 'snapshot' | 'journal') {
  const copy = mkdtempSync(join(tmpdir(), 'uketsuke-format-'));
  made.push(copy);
  cpSync(folder, copy, { recursive: true });
  // A checkout may be readable by everybody, which an opening would tell.
  for (const name of readdirSync(copy)) chmodSync(join(copy, name), 0o600);
  const reports: string[] = [];
  const report = (message: string) => void reports.push(message);
  const journal = await openFileJournal(copy, { disk, now: () => 7, randomBytes: bytesFrom(1), report });
  const snapshot = await journal.loadSnapshot();
  const loadSnapshot = async () => (from === 'snapshot' ? snapshot : null);
  const { standing } = await replay({ ...journal, loadSnapshot });
  await journal.close();
  return { ...standing, reports, snapshot };
}

/** Steps are told in the words of their own version; what they did stands in the other collections. */
function factsOf(state: Pick<State, (typeof partsOfState)[number]> & State) {
  const { steps, ...records } = recordsOf(state);
  return { ...records, steps: steps.map(({ changes, ...step }) => ({ ...step, count: changes.length })) };
}

describe.each(fixtures)('a data folder of format $format', ({ folder }) => {
  const frozen = JSON.parse(readFileSync(join(folder, 'state.json'), 'utf8'));
  const { steps, ...records } = frozen.state;
  const wanted = {
    ...records,
    steps: steps.map(({ changes, ...step }: { changes: unknown[] }) => ({ ...step, count: changes.length })),
  };

  it('JR-22 its journal opens and leads to the state that it led to then', async () => {
    const { state, revision, reports } = await opened(folder, 'journal');
    expect(reports).toEqual([]);
    expect(revision).toBe(frozen.revision);
    expect(factsOf(state)).toEqual(wanted);
  });

  it('JR-22 its snapshot is read, not thrown away, and with the rest of the journal leads to the same', async () => {
    const { state, revision, snapshot, reports } = await opened(folder, 'snapshot');
    expect(reports).toEqual([]);
    expect(snapshot?.revision).toBeGreaterThan(0);
    expect(snapshot?.revision).toBeLessThan(frozen.revision);
    expect(revision).toBe(frozen.revision);
    expect(factsOf(state)).toEqual(wanted);
    const fromJournal = await opened(folder, 'journal');
    expect(recordsOf(state)).toEqual(recordsOf(fromJournal.state));
  });
});

it('JR-22 what is kept changes its form only with the number of the format', () => {
  const schemas = [JournalEntry, Change, ...collections.map((name) => rowOf(name).schema)];
  const forms = schemas.map((schema) => z.toJSONSchema(schema, { unrepresentable: 'any', io: 'output' }));
  const hash = createHash('sha256').update(JSON.stringify(forms)).digest('hex').slice(0, 16);
  expect(hash).toBe(hashes[journalFormat]);
});
