import { defineConfig } from 'vitest/config';

/** What runs against every mutant: the tests of the domain alone, in one worker that loads the domain once. */
export default defineConfig({
  test: {
    name: 'mutation',
    include: ['tests/shared/domain/**/*.test.ts'],
    exclude: ['tests/**/*.long.test.ts', 'tests/shared/domain/properties.test.ts'],
    environment: 'node',
    isolate: false,
    testTimeout: 30_000,
  },
});
