import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUp } from '../../../server/journal/backup.ts';
import { disk as realDisk } from '../../../server/journal/disk.ts';
import { inspectFolder } from '../../../server/journal/folder-report.ts';
import { restore } from '../../../server/journal/restore.ts';
import { entriesOf } from '../../contract/journal/journal-suite.ts';
import { at } from '../../support/an-event.ts';
import { aFolder } from '../../support/folder.ts';
import { hallFolder, nothingTold, openHall } from '../../support/hall-on-disk.ts';
import { bytesFrom, seeded } from '../../support/seeded.ts';
import { failure, SimulatedDisk } from '../../support/simulated-disk.ts';

const parts = (disk: SimulatedDisk) => ({ disk, now: () => at('12:30'), randomBytes: bytesFrom(3) });

async function aHall(disk = new SimulatedDisk()) {
  const hall = await openHall(disk, nothingTold(), seeded(2));
  await hall.importProgramme();
  await hall.giveSome(30);
  await hall.keepSnapshot();
  return { disk, hall };
}

describe('a backup', () => {
  it('JR-17 taken again and again while the venue works, each is whole and a state that the venue was in', async () => {
    const folder = await aFolder();
    const data = join(folder.path, 'data');
    const hall = await openHall(realDisk, nothingTold(), seeded(2), data);
    await hall.importProgramme();
    const load = { goesOn: true };
    const working = (async () => {
      while (load.goesOn) await hall.giveSome(3);
    })();
    const revisions: number[] = [];
    for (let number = 0; number < 12; number += 1) {
      const before = hall.standing().revision;
      const to = join(folder.path, `backup-${number}`);
      const made = await backUp({ disk: realDisk, now: () => at('12:30'), from: data, to });
      expect(made.revision).toBeGreaterThanOrEqual(before);
      revisions.push(made.revision);
    }
    load.goesOn = false;
    await working;
    const journal = await readFile(join(data, 'journal.ndjson'));
    for (const number of revisions.keys()) {
      const copy = await readFile(join(folder.path, `backup-${number}`, 'journal.ndjson'));
      expect(journal.subarray(0, copy.length).equals(copy)).toBe(true);
    }
    expect(new Set(revisions).size).toBeGreaterThan(6);
    await hall.close();
    await folder.remove();
  });

  it('JR-17 an unfinished append at the end is left out, a damaged journal and a folder with anything in it are refused', async () => {
    const { disk, hall } = await aHall();
    const { revision } = hall.standing();
    await hall.close();
    const bytes = disk.bytesOf(`${hallFolder}/journal.ndjson`) ?? Buffer.alloc(0);
    disk.put(`${hallFolder}/journal.ndjson`, Buffer.concat([bytes, bytes.subarray(0, 50)]));
    expect((await backUp({ ...parts(disk), from: hallFolder, to: '/b' })).revision).toBe(revision);
    expect(disk.bytesOf(`${hallFolder}/last-backup.json`)?.toString()).toBe(`{"at":${at('12:30')}}\n`);
    await expect(backUp({ ...parts(disk), from: hallFolder, to: '/b' })).rejects.toThrow('/b is not empty');
    await expect(backUp({ ...parts(disk), from: '/none', to: '/c' })).rejects.toThrow(
      "no venue's data folder",
    );
    const damaged = Buffer.from(bytes);
    damaged.fill(0x20, 40, 60);
    disk.put(`${hallFolder}/journal.ndjson`, damaged);
    await expect(backUp({ ...parts(disk), from: hallFolder, to: '/d' })).rejects.toThrow('damaged at line 1');
  });

  it('JR-17 a backup onto a disk that is full says so and leaves no journal that could be taken for one', async () => {
    const { disk, hall } = await aHall();
    await hall.close();
    disk.hook = ({ kind, path }) => {
      if (kind === 'write' && path.startsWith('/b/')) throw failure('ENOSPC');
      return undefined;
    };
    await expect(backUp({ ...parts(disk), from: hallFolder, to: '/b' })).rejects.toThrow(
      'the disk is full: make room',
    );
    expect(disk.paths()).not.toContain('/b/journal.ndjson');
  });
});

describe('restoring', () => {
  it('JR-18 a backup put into an empty folder gives the same history under a new name', async () => {
    const { disk, hall } = await aHall();
    await backUp({ ...parts(disk), from: hallFolder, to: '/b' });
    const restored = await restore({ ...parts(disk), from: '/b', to: '/new', present: 'refuse' });
    expect(restored.keptAside).toBeNull();
    expect(restored.report.venue).not.toBe(hall.journal.venue);
    expect(restored.report.standing).toEqual(hall.standing());
    await hall.close();
  });

  it('JR-18 a folder with data is refused, and when told to it is kept under another name', async () => {
    const { disk, hall } = await aHall();
    await backUp({ ...parts(disk), from: hallFolder, to: '/b' });
    await hall.giveSome(20);
    const entries = await entriesOf(hall.journal);
    const again = { ...parts(disk), from: '/b', to: hallFolder };
    await expect(restore({ ...again, present: 'keep-aside' })).rejects.toThrow('in use by process');
    await hall.close();
    await expect(restore({ ...again, present: 'refuse' })).rejects.toThrow(
      'holds data already, and nothing was changed',
    );
    const { keptAside } = await restore({ ...again, present: 'keep-aside' });
    expect(keptAside).toBe(`${hallFolder}.replaced-${at('12:30')}`);
    const kept = await inspectFolder(disk, keptAside ?? '');
    expect(kept.journal?.entries).toBe(entries.length);
  });

  it('JR-18 a backup that is not whole is refused', async () => {
    const { disk, hall } = await aHall();
    await backUp({ ...parts(disk), from: hallFolder, to: '/b' });
    await hall.close();
    const bytes = disk.bytesOf('/b/journal.ndjson') ?? Buffer.alloc(0);
    const shortened = bytes.subarray(0, bytes.lastIndexOf('\n', bytes.length - 2) + 1);
    disk.put('/b/journal.ndjson', shortened);
    const restoring = restore({ ...parts(disk), from: '/b', to: '/new', present: 'refuse' });
    await expect(restoring).rejects.toThrow('The journal is not the one that was backed up');
  });
});

describe('looking at a folder', () => {
  it('JR-19 what is in it is told without a change, and nothing is wrong with it', async () => {
    const { disk, hall } = await aHall();
    const before = disk.paths().map((path) => [path, disk.bytesOf(path)]);
    const report = await inspectFolder(disk, hallFolder);
    expect(disk.paths().map((path) => [path, disk.bytesOf(path)])).toEqual(before);
    expect(report).toMatchObject({
      holder: process.pid,
      problems: [],
      venue: hall.journal.venue,
      backup: null,
    });
    expect(report.standing).toEqual(hall.standing());
    expect(report.snapshots).toMatchObject([{ verdict: 'whole' }]);
    await hall.close();
  });

  it.each<[string, (disk: SimulatedDisk, journal: Buffer) => void, RegExp]>([
    [
      'torn',
      (disk, journal) => disk.put(join(hallFolder, 'journal.ndjson'), journal.subarray(0, -5)),
      /not finished|ahead of/,
    ],
    [
      'flipped',
      (disk, journal) => disk.put(join(hallFolder, 'journal.ndjson'), spoilt(journal)),
      /line 1 .* is damaged/,
    ],
    ['gone', (disk) => disk.drop(join(hallFolder, 'journal.ndjson')), /no venue's data folder/],
    [
      'without its snapshot',
      (disk) => disk.put(snapshotIn(disk), Buffer.from('{')),
      /cannot be used: it is no JSON/,
    ],
    [
      'without its facts',
      (disk) => disk.put(join(hallFolder, 'venue.json'), Buffer.from('{')),
      /venue\.json is not/,
    ],
  ])('JR-19 a folder that is %s is a problem', async (_, spoil, problem) => {
    const { disk, hall } = await aHall();
    await hall.close();
    spoil(disk, disk.bytesOf(`${hallFolder}/journal.ndjson`) ?? Buffer.alloc(0));
    expect((await inspectFolder(disk, hallFolder)).problems.join('\n')).toMatch(problem);
  });
});

const spoilt = (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 100 ? byte ^ 1 : byte)));
const snapshotIn = (disk: SimulatedDisk) => disk.paths().find((path) => path.includes('snapshot')) ?? '';
