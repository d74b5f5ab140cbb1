import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest goes first, so that nothing long is left alone at the end (`npm test` prints which those are). */
const longest = [
  'tests/browser/alone.test.ts',
  'tests/shared/domain/properties.test.ts',
  'tests/browser/kiosk-alone.test.ts',
  'tests/browser/board.test.ts',
  'tests/browser/upgrade.test.ts',
  'tests/browser/walk-in.test.ts',
  'tests/browser/one-day.test.ts',
  'tests/contract/live/race.test.ts',
  'tests/shared/domain/follow/followed-views.test.ts',
  'tests/server/command-line/folder-commands.test.ts',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification) => {
      const place = longest.indexOf(relative(import.meta.dirname, moduleId));
      return place < 0 ? longest.length : place;
    };
    return sorted.sort((a, b) => rank(a) - rank(b));
  }
}

/**
 * Three sets: what runs in Node.js alone, what drives a real browser, and what takes minutes (`npm run test:long`): files
 * named `….long.test.ts` and those in `tests/long`. Pages mostly wait for something, so a file more than there are
 * processors runs at a time. Nothing is remembered at module level, so that files in Node.js share what they import.
 */
export default defineConfig({
  test: {
    maxWorkers: Math.max(3, availableParallelism()),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/long/**', 'tests/**/*.long.test.ts'],
          environment: 'node',
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          exclude: ['tests/**/*.long.test.ts'],
          environment: 'node',
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts', 'tests/**/*.long.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 3_600_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
