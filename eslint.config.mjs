import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const noScripts = {
  group: ['**/scripts/**'],
  message: 'src/ never imports from scripts/: what both need is in src/lib/.',
};

export default defineConfig(
  globalIgnores([
    'dist/',
    '.dist.*/',
    '.astro/',
    'node_modules/',
    'test-results/',
    'playwright-report/',
    'content/',
    'public/',
  ]),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Code that a person reads in one go: past these, split along the meaning.
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 4],
      complexity: ['error', 20],
      eqeqeq: 'error',
      'no-console': 'error',
      // Bytes and line ends are this project's business.
      'no-control-regex': 'off',
      // The ideographic space is a character like others in gazette text.
      'no-irregular-whitespace': ['error', { skipRegExps: true, skipTemplates: true, skipComments: true }],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Text is Chinese: its code points are what is meant.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  { files: ['src/**'], rules: { 'no-restricted-imports': ['error', { patterns: [noScripts] }] } },
  {
    // The next build takes a page over if nothing that it has read has changed: what pages share is noted too.
    files: ['src/lib/**/*.ts', 'src/pages/**/*.ts'],
    ignores: ['src/lib/reads/**', 'src/lib/archive.ts', 'src/lib/site.ts', 'src/lib/cover/glyphs.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          'Program > VariableDeclaration[kind="let"]',
          'Program > * > VariableDeclarator > NewExpression[callee.name=/Map$/][arguments.length=0]',
        ].map((selector) => ({
          selector,
          message:
            'What pages share is made by derived, keepEach or keepLast of src/lib/reads/tracking.ts: see src/build/README.md.',
        })),
      ],
    },
  },
  {
    // Stages are pure: only the commands touch the disk, the clock and the screen.
    files: ['scripts/gazette/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^node:(?!crypto$|path$)', message: 'A stage is pure.' }] },
      ],
      'no-restricted-globals': ['error', 'process', 'console'],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'A stage knows no clock.' },
        { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'A stage knows no clock.' },
        {
          selector: 'MemberExpression[object.name="Math"][property.name="random"]',
          message: 'A stage knows no chance.',
        },
      ],
    },
  },
  // node:test returns promises from describe and test that nobody awaits; a suite is as long as its cases.
  {
    files: ['tests/**'],
    rules: { '@typescript-eslint/no-floating-promises': 'off', 'max-lines-per-function': 'off', 'max-lines': 'off' },
  },
  // The parts of .astro files that the type checker cannot see, and plain JavaScript.
  { files: ['**/*.astro', '**/*.astro/*.{js,ts}', '**/*.{js,mjs}'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', URL: 'readonly', console: 'readonly' } },
  },
);
