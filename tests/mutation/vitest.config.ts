import { defineConfig } from 'vitest/config';

/**
 * What runs against every mutant: the tests of the domain's rules, in one worker that loads the domain once. Those of the
 * views are left out, so that no rule is held by a screen alone; so are the random days, which take minutes.
 */
export default defineConfig({
  test: {
    name: 'mutation',
    include: ['tests/shared/domain/**/*.test.ts'],
    exclude: [
      'tests/**/*.long.test.ts',
      'tests/shared/domain/properties.test.ts',
      'tests/shared/domain/{views,find,venue-check}/**',
    ],
    environment: 'node',
    isolate: false,
    testTimeout: 30_000,
  },
});
