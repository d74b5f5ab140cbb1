import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandKind } from '../../../shared/domain/commands.ts';
import { allKinds } from '../../support/draw-command.ts';
import type { IdStyle } from '../../support/drawing/drawn-event.ts';
import { nothingCounted, randomDay } from '../../support/random-day.ts';

/** Days for each style of ids. */
const days = 220;

/** What a tap does not take back: badges and devices have gone out into the hall, a workbook is put right by another. */
const notUndone: readonly CommandKind[] = [
  'reissue-badge',
  'cancel-badge',
  'set-up-device',
  'revoke-device',
  'set-passphrase',
  'import-programme',
  'redirect-device',
  'rename-device',
];

describe('any sequence of commands and changing workbooks', () => {
  const tally = nothingCounted();

  it.each<IdStyle>(['short', 'long'])(
    'CH-1 CH-3 CH-4 CH-5 CH-6 JR-23 JR-24 UN-1 nobody is in two places, nothing vanishes, reading again and undoing give the same state, ids %s',
    async (style) => {
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 2_000_000_000 }), async (seed) => {
          expect(await randomDay(seed, style, tally)).toBeNull();
        }),
        { numRuns: days, seed: 20_270_215, endOnFailure: true },
      );
    },
    240_000,
  );

  /** Days that once went wrong, each by what went wrong in it. */
  it.each<[string, number, IdStyle]>([
    ['a later workbook moved a session from under its meetings', 6, 'short'],
    ['a later workbook planned a pair that had a walk-in', 12, 'long'],
    ['a host went to a floating table at which another one was booked', 31, 'short'],
    ['a later workbook gave a second table to a host', 121_733_522, 'short'],
  ])('CH-4 %s: seed %i, ids %s', async (_, seed, style) => {
    expect(await randomDay(seed, style, nothingCounted())).toBeNull();
  });

  it('CH-4 UN-1 every kind was given, accepted and, where it can be, undone, in 100,000 commands', () => {
    expect(tally.given).toBeGreaterThanOrEqual(100_000);
    expect(allKinds.filter((kind) => (tally.accepted.get(kind) ?? 0) === 0)).toEqual([]);
    const undoable = allKinds.filter((kind) => !notUndone.includes(kind));
    expect(undoable.filter((kind) => (tally.undone.get(kind) ?? 0) === 0)).toEqual([]);
  });
});
