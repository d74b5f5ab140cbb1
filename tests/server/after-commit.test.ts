import { pino } from 'pino';
import { expect, it } from 'vitest';
import { createAfterCommit } from '../../server/after-commit.ts';
import type { Journal, JournalEntry } from '../../server/journal/journal.ts';
import { createMemoryJournal } from '../../server/journal/memory-journal.ts';
import { Revision, noRevision } from '../../shared/domain/ids.ts';
import { emptyState } from '../../shared/domain/state.ts';
import { VenueId } from '../../shared/wire.ts';

it('JR-25 a snapshot that the disk refuses is tried again after twice as many changes each time, and told each time it is tried', async () => {
  const refusedAt: number[] = [];
  let isFull = true;
  const journal: Journal = {
    ...createMemoryJournal(VenueId.parse('0123456789abcdef')),
    keepSnapshot: async ({ revision }) => {
      refusedAt.push(revision);
      if (isFull) throw new Error('no room is left');
    },
  };
  const logged: string[] = [];
  const log = pino({ level: 'error' }, { write: (line) => void logged.push(line) });
  const nobody = { publish: () => undefined } as never;
  const recent = { add: () => ({}) } as never;
  const afterCommit = createAfterCommit({ journal, recent, live: () => nobody, log }, noRevision);
  const upTo = async (last: number) => {
    for (let number = from; number <= last; number += 1) {
      const revision = Revision.parse(number);
      afterCommit.run({ revision, changes: [] } as unknown as JournalEntry, { state: emptyState, revision });
      await Promise.resolve();
    }
    from = last + 1;
  };
  let from = 1;
  await upTo(6_999);
  expect(refusedAt).toEqual([1_000, 3_000]);
  expect(logged).toHaveLength(2);
  isFull = false;
  await upTo(9_000);
  expect(refusedAt).toEqual([1_000, 3_000, 7_000, 8_000, 9_000]);
});
