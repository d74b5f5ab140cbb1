import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { replay } from '../../server/replay.ts';
import { hallFolder, nothingTold, openHall, type HallOnDisk, type Told } from '../support/hall-on-disk.ts';
import { seeded } from '../support/seeded.ts';
import { failure, SimulatedDisk, type Call, type Hook } from '../support/simulated-disk.ts';

/** The calls that change something on a disk; each of them is made to fail in turn. */
const changing: readonly Call['kind'][] = [
  'open',
  'write',
  'truncate',
  'sync',
  'rename',
  'remove',
  'syncFolder',
];

/** A venue's day in small: it opens, imports, works in groups, keeps snapshots, closes. */
async function aDay(disk: SimulatedDisk, told: Told): Promise<HallOnDisk> {
  const chance = seeded(5);
  const hall = await openHall(disk, told, chance);
  await hall.importProgramme();
  for (let turn = 0; turn < 12; turn += 1) {
    await hall.giveSome(1 + (turn % 3));
    if (turn % 3 === 2)
      await hall.keepSnapshot().catch((error: unknown) => told.failures.push(String(error)));
  }
  return hall;
}

async function callsOfADay(): Promise<Call[]> {
  const disk = new SimulatedDisk();
  const calls: Call[] = [];
  disk.hook = (call) => void calls.push(call) as undefined;
  await (await aDay(disk, nothingTold())).close();
  return calls.filter(({ kind }) => changing.includes(kind));
}

/** Fails the call of that number and the `more` that follow it; a write first takes half of what it was given. */
const failing =
  (code: string, from: number, more: number): Hook =>
  ({ number, kind }) => {
    if (number === from && code === 'short') return kind === 'write' ? 'short' : undefined;
    if (number === from + 1 && code === 'short') throw failure('ENOSPC');
    if (code !== 'short' && number >= from && number <= from + more && changing.includes(kind))
      throw failure(code);
    return undefined;
  };

type Found = { refused: number; notOpened: number };

async function dayWith(hook: Hook, found: Found): Promise<void> {
  const disk = new SimulatedDisk();
  const told = nothingTold();
  disk.hook = hook;
  const hall = await aDay(disk, told).catch((error: unknown) => {
    // Not opened: with a sentence, and leaving nothing that would keep the next start off.
    found.notOpened += 1;
    expect(String(error)).toMatch(/cannot be used: the disk (is full: make room|reports errors: copy)/);
    return null;
  });
  disk.hook = () => undefined;
  if (hall) return afterwards(hall, disk, told, found);
  // The process that could not open it has ended, and its lock counts no more.
  disk.drop(`${hallFolder}/lock`);
  await (await openHall(disk, told, seeded(3))).close();
}

/** There is room again: the next command is kept, and the journal tells what memory holds. */
async function afterwards(hall: HallOnDisk, disk: SimulatedDisk, told: Told, found: Found): Promise<void> {
  const refused = [...told.given.values()].filter(
    ({ answer }) => answer?.kind === 'refused' && answer.refusal.code === 'not-saved',
  );
  found.refused += refused.length;
  if (refused.length > 0) {
    expect(told.failures.join('\n')).toMatch(
      /journal\.ndjson could not be written: the disk (is full: make room|reports errors)/,
    );
  }
  const next = await hall.give({
    kind: 'announce',
    to: { kind: 'lobby' },
    text: { ja: null, en: 'Room again' },
    until: null,
  });
  expect(next.kind).toBe('accepted');
  await hall.keepSnapshot();
  const memory = hall.standing();
  await hall.close();
  const again = await openHall(disk, told, seeded(9));
  const whole = await replay({ ...again.journal, loadSnapshot: async () => null });
  await again.close();
  for (const onDisk of [again.standing(), whole.standing]) {
    expect(onDisk.revision).toBe(memory.revision);
    expect(isDeepStrictEqual(onDisk.state, memory.state)).toBe(true);
  }
}

describe('a disk that fails', () => {
  it.each(['ENOSPC', 'EIO', 'short'])(
    'JR-12 %s at every write, sync, rename in turn: refused, memory and disk agree, and it goes on when there is room',
    async (code) => {
      const calls = await callsOfADay();
      // A day without trouble truncates nothing; cutting back fails with the calls that follow the first.
      expect([...new Set(calls.map(({ kind }) => kind)), 'truncate'].sort()).toEqual([...changing].sort());
      const found: Found = { refused: 0, notOpened: 0 };
      for (const { number, kind } of calls) {
        if (code === 'short' && kind !== 'write') continue;
        // The disk fails once; or it stays so for the attempt to take back what it kept, and longer.
        for (const more of code === 'short' ? [0] : [0, 2, 9])
          await dayWith(failing(code, number, more), found);
      }
      expect(found.refused).toBeGreaterThan(10);
      expect(found.notOpened).toBeGreaterThan(code === 'short' ? 0 : 5);
    },
  );

  it('JR-8 appends that the disk refuses leave no byte in the journal', async () => {
    const disk = new SimulatedDisk();
    const hall = await openHall(disk, nothingTold(), seeded(1));
    await hall.importProgramme();
    const before = disk.bytesOf(`${hallFolder}/journal.ndjson`);
    const turn = { syncs: 0 };
    disk.hook = ({ kind }) => {
      // The append's own sync fails, the one that takes it back does not.
      if (kind === 'sync' && turn.syncs++ % 2 === 0) throw failure('ENOSPC');
      return undefined;
    };
    for (let round = 0; round < 5; round += 1) {
      expect((await hall.giveSome(3)).map(({ kind }) => kind)).toEqual(['refused', 'refused', 'refused']);
    }
    expect(turn.syncs).toBeGreaterThan(5);
    expect(disk.bytesOf(`${hallFolder}/journal.ndjson`)).toEqual(before);
    disk.hook = () => undefined;
    expect((await hall.giveSome(20)).map(({ kind }) => kind)).toContain('accepted');
    await hall.close();
  });
});

describe('a folder that cannot be used', () => {
  it.each([
    ['EROFS', /cannot be used: the disk is read-only/],
    ['EACCES', /cannot be used: this user may not write there/],
    ['ENOSPC', /cannot be used: the disk is full/],
  ])('JR-13 %s is refused with a sentence', async (code, sentence) => {
    const disk = new SimulatedDisk();
    disk.hook = ({ kind }) => {
      if (changing.includes(kind)) throw failure(code);
      return undefined;
    };
    await expect(openHall(disk, nothingTold(), seeded(1))).rejects.toThrow(sentence);
  });
});
