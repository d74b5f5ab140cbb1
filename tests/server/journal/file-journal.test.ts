import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFileJournal, type FileOps } from '../../../server/journal/file-journal.ts';
import { JournalDamaged } from '../../../server/journal/journal-damaged.ts';
import { noRevision, Revision } from '../../../shared/domain/ids.ts';
import { emptyState, recordsOf } from '../../../shared/domain/state.ts';
import { anEntry, entriesOf } from '../../contract/journal/journal-suite.ts';
import { aFolder } from '../../support/folder.ts';
import { bytesFrom } from '../../support/seeded.ts';

describe('the journal in a data folder', () => {
  let folder: Awaited<ReturnType<typeof aFolder>>;
  let reports: string[];
  beforeEach(async () => {
    folder = await aFolder();
    reports = [];
  });
  afterEach(() => folder.remove());

  const open = (ops?: FileOps) =>
    openFileJournal(folder.path, {
      now: () => 5,
      randomBytes: bytesFrom(1),
      report: (message) => reports.push(message),
      ...(ops ? { ops } : {}),
    });
  const file = () => join(folder.path, 'journal.ndjson');

  async function withTwoEntries(): Promise<{ bytes: Buffer; firstEnd: number }> {
    const journal = await open();
    await journal.append([anEntry(1), anEntry(2)], noRevision);
    await journal.close();
    const bytes = await readFile(file());
    return { bytes, firstEnd: bytes.indexOf('\n') + 1 };
  }

  it('JR-6 cut at every byte of its last entry it opens with what was whole before', async () => {
    const { bytes, firstEnd } = await withTwoEntries();
    for (let length = firstEnd; length < bytes.length; length += 1) {
      await writeFile(file(), bytes.subarray(0, length));
      const journal = await open();
      expect(await entriesOf(journal)).toEqual([anEntry(1)]);
      await journal.close();
      expect(await readFile(file())).toEqual(bytes.subarray(0, firstEnd));
    }
    expect(reports).toHaveLength(bytes.length - firstEnd - 1);
  });

  it('JR-7 a flipped bit before the last entry is refused with the place and what is safe', async () => {
    const { bytes, firstEnd } = await withTwoEntries();
    const journal = await open();
    await journal.append([anEntry(3)], Revision.parse(2));
    await journal.close();
    const damaged = await readFile(file());
    const place = firstEnd + 40;
    damaged[place] = (damaged[place] ?? 0) ^ 1;
    await writeFile(file(), damaged);
    const error = await open().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(JournalDamaged);
    expect(error).toMatchObject({ line: 2, byte: firstEnd, lastWhole: 1 });
    expect(await readFile(file())).toEqual(damaged);
    expect(bytes.length).toBeGreaterThan(place);
  });

  it.each(['write', 'sync'] as const)(
    'JR-8 a %s that fails keeps nothing, and the next append works',
    async (failing) => {
      let broken = false;
      const fail = () => Promise.reject(new Error('ENOSPC: no space left on device'));
      const ops: FileOps = {
        async write(handle, bytes, position) {
          const part = broken && failing === 'write' ? bytes.subarray(0, 10) : bytes;
          await handle.write(part, 0, part.length, position);
          if (broken && failing === 'write') await fail();
        },
        sync: (handle) => (broken && failing === 'sync' ? fail() : handle.datasync()),
        truncate: (handle, length) => handle.truncate(length),
      };
      const journal = await open(ops);
      await journal.append([anEntry(1)], noRevision);
      broken = true;
      expect(await journal.append([anEntry(2)], Revision.parse(1))).toMatchObject({ kind: 'failed' });
      expect(journal.revision()).toBe(1);
      broken = false;
      expect(await journal.append([anEntry(2), anEntry(3)], Revision.parse(1))).toEqual({
        kind: 'appended',
        revision: 3,
      });
      await journal.close();
      const again = await open();
      expect(await entriesOf(again)).toEqual([anEntry(1), anEntry(2), anEntry(3)]);
      await again.close();
    },
  );

  it('JR-5 a torn snapshot is set aside, reported and not written over', async () => {
    const journal = await open();
    await journal.append([anEntry(1)], noRevision);
    await journal.keepSnapshot({ revision: Revision.parse(1), state: recordsOf(emptyState) });
    await journal.close();
    const path = join(folder.path, 'snapshot.json');
    const whole = await readFile(path);
    await writeFile(path, whole.subarray(0, whole.length - 20));
    const again = await open();
    expect(await again.loadSnapshot()).toBeNull();
    expect(await readdir(folder.path)).toContain('snapshot.json.broken-5');
    expect(reports.join(' ')).toContain('set aside');
    expect(await entriesOf(again)).toEqual([anEntry(1)]);
    await again.close();
  });

  it('JR-9 a folder that is in use is refused by name of the process, and one left by a dead process is taken', async () => {
    const journal = await open();
    await expect(open()).rejects.toThrow(`in use by process ${process.pid}`);
    await journal.close();
    await writeFile(join(folder.path, 'lock'), '999999999\n');
    await (await open()).close();
  });

  it('JR-9 a folder from a newer version is refused', async () => {
    await writeFile(join(folder.path, 'venue.json'), JSON.stringify({ format: 2, venue: 'a'.repeat(16) }));
    await expect(open()).rejects.toThrow('newer version');
  });
});
