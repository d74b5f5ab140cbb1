import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

const screens = ['kiosk', 'table-display', 'lobby-display', 'staff-desk'];
const notFrom = (folders) => folders.map((folder) => `./${folder}`);

/** The walls of the house: which room may import which. The advice says where the thing belongs instead. */
const zones = [
  {
    target: './shared/domain',
    from: [
      './shared/screen',
      './shared/wire.ts',
      './shared/wire-version.ts',
      './server',
      './tests',
      ...notFrom(screens),
    ],
    message: 'shared/domain is pure and knows nobody: pass what it needs as an argument.',
  },
  {
    target: ['./shared/wire.ts', './shared/wire-version.ts'],
    from: ['./shared/screen', './server', './tests', ...notFrom(screens)],
    message: 'The contract speaks of the domain alone.',
  },
  {
    target: './shared/screen',
    from: ['./server', './tests', ...notFrom(screens)],
    message: 'What all screens share knows no single screen and no server.',
  },
  {
    target: './server',
    from: ['./shared/screen', './tests', ...notFrom(screens)],
    message: 'The venue server never imports a screen: it serves what the build made.',
  },
  ...screens.map((screen) => ({
    target: `./${screen}`,
    from: ['./server', './tests', ...notFrom(screens.filter((other) => other !== screen))],
    message: 'Screens share through shared/screen, never with each other.',
  })),
];

const noModuleState = {
  selector:
    'Program > VariableDeclaration[kind="let"], Program > ExportNamedDeclaration > VariableDeclaration[kind="let"]',
  message: 'Nothing is remembered at module level: return a function or an object that holds it.',
};

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'venue-data/**', 'test-results/**'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      'no-restricted-syntax': ['error', noModuleState],
    },
  },
  {
    files: ['server/**', 'shared/**', ...screens.map((screen) => `${screen}/**`)].map(
      (glob) => `${glob}/*.ts`,
    ),
    rules: { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }] },
  },
  {
    // What a component draws takes more lines than what a function does.
    files: ['**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 100, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['shared/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'window',
          'document',
          'process',
          'Buffer',
          'crypto',
          'setTimeout',
          'setInterval',
          'fetch',
          'performance',
        ].map((name) => ({ name, message: 'shared/domain is pure: pass what it needs as an argument.' })),
      ],
      'no-restricted-syntax': [
        'error',
        noModuleState,
        {
          selector:
            'MemberExpression[object.name="Date"][property.name="now"], NewExpression[callee.name="Date"], MemberExpression[object.name="Math"][property.name="random"]',
          message: 'Time and chance are arguments: take `now` or `randomBytes`.',
        },
      ],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!\\.|zod$|temporal-polyfill$)',
              message: 'shared/domain imports only itself, zod and Temporal.',
            },
          ],
        },
      ],
    },
  },
  { files: ['*.config.ts'], rules: { 'import-x/no-default-export': 'off' } },
);
