import { defineConfig } from 'vitest/config';

/**
 * Three sets: what runs in Node.js alone, what drives a real browser (one file at a time: it needs the machine), and what
 * takes minutes (`npm run test:long`): files named `….long.test.ts` and those in `tests/long`.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/long/**', 'tests/**/*.long.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          exclude: ['tests/**/*.long.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts', 'tests/**/*.long.test.ts'],
          environment: 'node',
          testTimeout: 3_600_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
