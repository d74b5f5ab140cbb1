import { describe, expect, it } from 'vitest';
import { openFileJournal } from '../../../server/journal/file-journal.ts';
import { JournalDamaged } from '../../../server/journal/journal-damaged.ts';
import type { Journal, JournalEntry } from '../../../server/journal/journal.ts';
import { keepWhatIsWhole } from '../../../server/journal/set-aside.ts';
import { checksum, lineOf } from '../../../server/journal/line-format.ts';
import { Revision, noRevision } from '../../../shared/domain/ids.ts';
import { emptyState, recordsOf } from '../../../shared/domain/state.ts';
import { anEntry, entriesOf } from '../../contract/journal/journal-suite.ts';
import { bytesFrom, seeded } from '../../support/seeded.ts';
import { SimulatedDisk } from '../../support/simulated-disk.ts';

const journalPath = '/data/journal.ndjson';
const snapshotPath = (revision: number) => `/data/snapshot-${String(revision).padStart(12, '0')}.json`;
const snapshotAt = (revision: number) => ({
  revision: Revision.parse(revision),
  state: recordsOf(emptyState),
});

type Folder = { disk: SimulatedDisk; reports: string[]; open(): Promise<Journal> };

function aFolderOn(disk: SimulatedDisk): Folder {
  const reports: string[] = [];
  const report = (message: string) => void reports.push(message);
  return {
    disk,
    reports,
    open: () => openFileJournal('/data', { disk, now: () => 5, randomBytes: bytesFrom(1), report }),
  };
}

/** A folder whose journal holds these appends, each with so many entries. */
async function aFolderWith(...appends: number[]): Promise<Folder & { bytes: Buffer; ends: number[] }> {
  const folder = aFolderOn(new SimulatedDisk());
  const journal = await folder.open();
  let revision = 0;
  for (const count of appends) {
    const entries = Array.from({ length: count }, (_, index) => anEntry(revision + index + 1));
    await journal.append(entries, Revision.parse(revision));
    revision += count;
  }
  await journal.close();
  const bytes = folder.disk.bytesOf(journalPath) ?? Buffer.alloc(0);
  const ends = [...bytes.entries()].flatMap(([at, byte]) => (byte === 0x0a ? [at + 1] : []));
  return { ...folder, bytes, ends };
}

const upTo = (count: number): JournalEntry[] =>
  Array.from({ length: count }, (_, index) => anEntry(index + 1));
const flipped = (bytes: Buffer, at: number) =>
  Buffer.from(bytes.map((byte, place) => (place === at ? byte ^ 1 : byte)));

describe('a journal that a cut ended', () => {
  it('JR-6 cut at every byte of its last append it opens with what was whole before, and says so', async () => {
    const { disk, open, reports, bytes, ends } = await aFolderWith(1, 2);
    for (let length = ends[0] ?? 0; length <= bytes.length; length += 1) {
      disk.put(journalPath, bytes.subarray(0, length));
      const whole = ends.filter((end) => end <= length).length;
      const before = reports.length;
      const journal = await open();
      expect(await entriesOf(journal)).toEqual(upTo(whole));
      await journal.close();
      expect(disk.bytesOf(journalPath)).toEqual(bytes.subarray(0, ends[whole - 1]));
      expect(reports.slice(before).join()).toMatch(
        ends.includes(length) ? /^$/ : /cut off.*nothing acknowledged is lost/,
      );
    }
  });

  it('JR-6 of an append whose blocks came to the disk in another order nothing is taken for damage', async () => {
    const { disk, open, bytes, ends } = await aFolderWith(2, 4);
    const [, start = 0, second = 0] = ends;
    const torn = Buffer.from(bytes);
    torn.fill(0, start + 10, second - 10);
    disk.put(journalPath, torn);
    const journal = await open();
    expect(await entriesOf(journal)).toEqual(upTo(2));
    await journal.append([anEntry(3)], Revision.parse(2));
    await journal.close();
    const aside = disk.paths().find((path) => path.includes('set-aside-after-2'));
    expect(aside && disk.bytesOf(aside)).toEqual(torn.subarray(start));
  });
});

describe('a journal that is damaged', () => {
  it('JR-7 a flipped bit before the last append is refused with the place and what is safe, and nothing is changed', async () => {
    const { disk, open, bytes, ends } = await aFolderWith(1, 1, 1);
    for (let at = ends[0] ?? 0; at < (ends[1] ?? 0); at += 1) {
      const damaged = flipped(bytes, at);
      disk.put(journalPath, damaged);
      const error = await open().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(JournalDamaged);
      expect(error).toMatchObject({ line: 2, byte: ends[0], lastWhole: 1 });
      expect(String(error)).toContain('Everything up to revision 1 is whole');
      expect(disk.bytesOf(journalPath)).toEqual(damaged);
    }
  });

  it('JR-7 an entry that cannot be read is told by its line in the file, also when reading began after a snapshot', async () => {
    const { disk, open, bytes, ends } = await aFolderWith(1, 1, 1);
    const json = bytes.subarray((ends[1] ?? 0) + 9, -1).toString('utf8');
    const foreign = json.replace(/"kind":"attendance.kept"/, '"kind":"from-elsewhere"');
    disk.put(journalPath, Buffer.concat([bytes.subarray(0, ends[1]), Buffer.from(lineOf(foreign))]));
    const journal = await open();
    const read = async () => {
      for await (const entry of journal.readSince(Revision.parse(2))) expect(entry).toBeNull();
    };
    await expect(read()).rejects.toMatchObject({ line: 3, byte: ends[1], lastWhole: 2 });
    await journal.close();
  });

  it('JR-7 an entry that is missing in the middle is refused', async () => {
    const { disk, open, bytes, ends } = await aFolderWith(1, 1, 1);
    disk.put(journalPath, Buffer.concat([bytes.subarray(0, ends[0]), bytes.subarray(ends[1])]));
    await expect(open()).rejects.toThrow('does not follow on the one before it');
  });

  it('JR-14 it starts from what is whole when asked to; the rest is kept, and the history has a new name', async () => {
    const { disk, open, bytes, ends } = await aFolderWith(1, 1, 1);
    const first = await open();
    await first.keepSnapshot(snapshotAt(1));
    await first.keepSnapshot(snapshotAt(3));
    await first.close();
    disk.put(journalPath, flipped(bytes, (ends[0] ?? 0) + 40));
    const found = await keepWhatIsWhole('/data', { disk, now: () => 9, randomBytes: bytesFrom(2) });
    expect(found?.revision).toBe(1);
    const [snapshot = '', rest = ''] = found?.kept ?? [];
    expect(snapshot).toBe(`${snapshotPath(3)}.ahead-9`);
    expect(disk.bytesOf(rest)).toEqual(flipped(bytes, (ends[0] ?? 0) + 40).subarray(ends[0]));
    const journal = await open();
    expect(await entriesOf(journal)).toEqual(upTo(1));
    expect(await journal.loadSnapshot()).toEqual(snapshotAt(1));
    expect(journal.venue).not.toBe(first.venue);
    await journal.close();
    expect(await keepWhatIsWhole('/data', { disk, now: () => 9, randomBytes: bytesFrom(2) })).toBeNull();
  });

  it('JR-16 a journal that ends before a whole snapshot was made is refused, until asked to start from what is whole', async () => {
    const { disk, open, bytes, ends } = await aFolderWith(1, 1);
    const first = await open();
    await first.keepSnapshot(snapshotAt(2));
    await first.close();
    disk.put(journalPath, bytes.subarray(0, (ends[0] ?? 0) + 30));
    await expect(open()).rejects.toThrow(
      /ends at revision 1, but snapshot-000000000002.json was made at revision 2/,
    );
    await keepWhatIsWhole('/data', { disk, now: () => 9, randomBytes: bytesFrom(2) });
    const journal = await open();
    expect(await journal.loadSnapshot()).toBeNull();
    expect(journal.revision()).toBe(1);
    await journal.close();
  });
});

describe('snapshots in a data folder', () => {
  async function threeSnapshots() {
    const folder = await aFolderWith(1, 1, 1, 1);
    const journal = await folder.open();
    for (const revision of [1, 2, 3, 4]) await journal.keepSnapshot(snapshotAt(revision));
    await journal.close();
    return { ...folder, newest: folder.disk.bytesOf(snapshotPath(4)) ?? Buffer.alloc(0) };
  }

  it('JR-15 three are kept, and the newest is used', async () => {
    const { disk, open } = await threeSnapshots();
    expect(disk.paths().filter((path) => path.includes('snapshot'))).toEqual([2, 3, 4].map(snapshotPath));
    const journal = await open();
    expect(await journal.loadSnapshot()).toEqual(snapshotAt(4));
    await journal.close();
  });

  const chance = seeded(4);
  it.each<[string, (whole: Buffer) => Buffer]>([
    ['torn', (whole) => whole.subarray(0, whole.length - 20)],
    ['empty', () => Buffer.alloc(0)],
    [
      'garbled',
      (whole) => Buffer.from(whole.map((byte) => (chance() < 0.1 ? Math.floor(chance() * 256) : byte))),
    ],
    ['zeroed', (whole) => Buffer.alloc(whole.length)],
    ['flipped in one bit', (whole) => flipped(whole, whole.indexOf('"revision"') + 12)],
    ['of a program that writes null', () => Buffer.from('null')],
  ])(
    'JR-5 a snapshot that is %s is set aside, reported and not written over; an older one is used',
    async (_, spoil) => {
      const { disk, open, reports, newest } = await threeSnapshots();
      const spoilt = spoil(newest);
      disk.put(snapshotPath(4), spoilt);
      disk.put(`${snapshotPath(4)}.broken-5`, Buffer.from('an older one'));
      const journal = await open();
      expect(await journal.loadSnapshot()).toEqual(snapshotAt(3));
      await journal.keepSnapshot(snapshotAt(4));
      await journal.close();
      expect(disk.bytesOf(`${snapshotPath(4)}.broken-5-2`)).toEqual(spoilt);
      expect(disk.bytesOf(`${snapshotPath(4)}.broken-5`)?.toString()).toBe('an older one');
      expect(reports.join(' ')).toContain('set aside');
    },
  );

  it('JR-5 with every snapshot cut at any byte the venue starts from its journal', async () => {
    const { disk, open, newest } = await threeSnapshots();
    for (let length = 0; length < newest.length; length += 3) {
      for (const revision of [2, 3, 4]) disk.put(snapshotPath(revision), newest.subarray(0, length));
      const journal = await open();
      expect(await journal.loadSnapshot()).toBeNull();
      expect(await entriesOf(journal)).toEqual(upTo(4));
      await journal.close();
    }
  });

  it('JR-5 a whole snapshot of another journal is not used', async () => {
    const other = await threeSnapshots();
    const { disk, open, reports } = await aFolderWith(2, 2);
    disk.put(snapshotPath(4), other.newest);
    const journal = await open();
    expect(await journal.loadSnapshot()).toBeNull();
    expect(reports.join(' ')).toContain('does not stand on this journal');
    await journal.close();
  });
});

describe('a folder that cannot be used', () => {
  it('JR-9 one that is in use is refused by name of the process, and one left by a dead process is taken', async () => {
    const { disk, open } = await aFolderWith(1);
    const journal = await open();
    await expect(open()).rejects.toThrow(`in use by process ${process.pid}`);
    await journal.close();
    // A number that nobody has; and this process's own, as it is given again after a power cut or in a container.
    for (const mark of ['999999999 \n', `${process.pid} another-start:1\n`, '', 'garbled']) {
      disk.put('/data/lock', Buffer.from(mark));
      await (await open()).close();
    }
  });

  it('JR-9 one from a newer version is refused', async () => {
    const { disk, open } = await aFolderWith(1);
    disk.put('/data/venue.json', Buffer.from(JSON.stringify({ format: 4, venue: 'a'.repeat(16) })));
    await expect(open()).rejects.toThrow('newer version');
    disk.put('/data/venue.json', Buffer.from('{ torn'));
    await expect(open()).rejects.toThrow("is not a venue's");
  });

  it('JR-1 a journal of the first form, without what was durable, is read and gone on with', async () => {
    const { disk, open, bytes } = await aFolderWith(1, 1);
    disk.put('/data/venue.json', Buffer.from(JSON.stringify({ format: 1, venue: 'b'.repeat(16) })));
    disk.put(journalPath, withoutDurable(bytes));
    const journal = await open();
    expect(journal.venue).toBe('b'.repeat(16));
    await journal.append([anEntry(3)], Revision.parse(2));
    expect(await entriesOf(journal, noRevision)).toEqual(upTo(3));
    await journal.close();
  });
});

/** The lines as the first form wrote them. */
function withoutDurable(bytes: Buffer): Buffer {
  const lines = bytes.toString('utf8').split('\n').filter(Boolean);
  const old = lines.map((line) => line.slice(9).replace(/"durable":\d+,/, ''));
  return Buffer.from(old.map((json) => `${checksum(json)} ${json}\n`).join(''));
}
