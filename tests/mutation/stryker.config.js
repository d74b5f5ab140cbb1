// @ts-check
/**
 * What the tests of the domain would not notice: each condition of it is turned round by itself and they are run again.
 * `npm run test:mutation -- --mutate 'shared/domain/rules/**\/*.ts'` does it for one folder.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
  mutate: ['shared/domain/{rules,commands,judging,proposals,undo,index}/**/*.ts'],
  // Words and records: tests compare whole refusals and changes, so nearly every such mutant is found, at twice the time.
  mutator: { excludedMutations: ['StringLiteral', 'ObjectLiteral'] },
  // What is said once when a module is loaded, forms above all: each would have to run every test, and types hold most.
  ignoreStatic: true,
  coverageAnalysis: 'perTest',
  concurrency: 1,
  incremental: true,
  incrementalFile: 'test-results/mutation/incremental.json',
  tempDirName: 'test-results/mutation/sandboxes',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: 'test-results/mutation/report.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  ignorePatterns: ['/dist', '/test-results', '/venue-data'],
  checkers: [],
  disableTypeChecks: '{shared,tests}/**/*.ts',
};
