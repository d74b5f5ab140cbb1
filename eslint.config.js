import tseslint from 'typescript-eslint';

const screens = [
  'kiosk',
  'table-display',
  'lobby-display',
  'staff-desk',
  'start',
  'venue-check',
  'certificate',
];
const everyScreen = `(?:${screens.join('|')})/`;
const below = (folder) => `${folder}/**/*.{ts,tsx}`;

/** What a room may not import, as relative paths are written, with the advice where the thing belongs instead. */
const from = (regex, message) => ({ regex, message });
/** The walls of files that lie `depth` folders deep: `up` leads from there to the root, not to an inner room of the same name. */
const wallsAt = (depth) => {
  const up = `^(\\.\\./){${depth}}`;
  return {
    'shared/domain': [
      from(
        `^(\\.\\./){${depth - 1}}(screen/|wire)|${up}(server/|tests/|${everyScreen})`,
        'shared/domain is pure and knows nobody: pass what it needs.',
      ),
      from(
        '^(?!\\.|zod$|temporal-polyfill$|@noble/hashes/)',
        'shared/domain imports only itself, zod, Temporal and hashes.',
      ),
    ],
    'shared/screen': [
      from(
        `${up}(server/|tests/|${everyScreen})`,
        'What all screens share knows no single screen and no server.',
      ),
      from('^node:', 'A screen runs in a browser.'),
    ],
    server: [
      from(
        `${up}(shared/screen/|tests/|${everyScreen})`,
        'The venue server serves what the build made of a screen.',
      ),
    ],
    ...Object.fromEntries(
      screens.map((screen) => [
        screen,
        [
          from(
            `${up}(server/|tests/|(?:${screens.filter((other) => other !== screen).join('|')})/)`,
            'Screens share through shared/screen, never with each other.',
          ),
          from('^node:', 'A screen runs in a browser.'),
        ],
      ]),
    ),
  };
};
const depths = [1, 2, 3, 4, 5, 6];

const noModuleState = {
  selector:
    'Program > VariableDeclaration[kind="let"], Program > ExportNamedDeclaration > VariableDeclaration[kind="let"]',
  message: 'Nothing is remembered at module level: return a function or an object that holds it.',
};
const noDefault = { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' };
const noClockNorChance = {
  selector:
    'MemberExpression[object.name="Date"][property.name="now"], NewExpression[callee.name="Date"], MemberExpression[object.name="Math"][property.name="random"]',
  message: 'Time and chance are arguments: take `now` or `randomBytes`.',
};
const ofTheOutside = [
  'window',
  'document',
  'process',
  'Buffer',
  'crypto',
  'setTimeout',
  'setInterval',
  'fetch',
  'performance',
];

const ofThePage = ['window', 'document', 'localStorage', 'sessionStorage', 'location', 'history'];

/** A body has 40 lines at most; the rule counts the head of the function with it. */
const linesAtMost = (max) => ['error', { max, skipBlankLines: true, skipComments: true }];

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'venue-data/**', 'test-results/**'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    rules: {
      'max-lines': ['error', { max: 300 }],
      '@typescript-eslint/no-explicit-any': 'error',
      'no-restricted-syntax': ['error', noModuleState, noDefault],
    },
  },
  {
    files: ['server', 'shared', ...screens].map(below),
    rules: { 'max-lines-per-function': linesAtMost(46) },
  },
  ...depths.flatMap((depth) =>
    Object.entries(wallsAt(depth)).map(([folder, patterns]) => ({
      files: [`${folder}${'/*'.repeat(depth - folder.split('/').length + 1)}.{ts,tsx}`],
      rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
    })),
  ),
  {
    files: ['shared/wire.ts', 'shared/wire-version.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [from('^(?!\\./domain/|zod$)', 'The contract speaks of the domain alone.')] },
      ],
    },
  },
  {
    files: [below('shared/domain')],
    rules: {
      'no-restricted-globals': [
        'error',
        ...ofTheOutside.map((name) => ({ name, message: 'shared/domain is pure: pass what it needs.' })),
      ],
      'no-restricted-syntax': ['error', noModuleState, noDefault, noClockNorChance],
    },
  },
  {
    files: ['shared/screen', ...screens].map(below),
    ignores: ['**/page/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...ofThePage.map((name) => ({
          name,
          message: 'Of the page around it a screen has its surroundings (frame/).',
        })),
      ],
    },
  },
  { files: ['**/*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
