import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';
import { importWalls } from './scripts/lint/import-walls.mjs';
import { logicalSides } from './scripts/lint/logical-sides.mjs';
import { safeTemplates } from './scripts/lint/safe-templates.mjs';

const kit = { rules: { 'import-walls': importWalls, 'logical-sides': logicalSides, 'safe-templates': safeTemplates } };
const typescript = ['src/**/*.ts', 'stories/**/*.ts', 'demo/**/*.ts', 'chaos/**/*.ts', '.storybook/*.ts', 'vite.config.ts'];
const tests = ['**/*.test.ts'];

/** Ways to turn a string into markup, style or code, which neither the CSP nor the text-only rule allows. */
const unsafe = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|srcdoc)$/]',
    message: 'Markup from strings is not allowed: bind text in a template.',
  },
  {
    selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]',
    message: 'document.write is not allowed.',
  },
  {
    selector: 'CallExpression[callee.property.name="setAttribute"][arguments.0.value="style"]',
    message: 'An inline style breaks a strict CSP.',
  },
];
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: a default export has another name in every file.',
};
const sleeps = [
  {
    selector: 'CallExpression[callee.name="setTimeout"][arguments.1.value>0]',
    message: 'No sleeping in tests: release time and answers by hand.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(only|skip)$/][callee.object.name=/^(it|test|describe)$/]',
    message: 'No .only and no .skip.',
  },
];
const unsafeImports = {
  patterns: [
    {
      regex: '^lit/directives/(style-map|unsafe-html|unsafe-svg|unsafe-mathml)\\.js$',
      message: 'Breaks the strict CSP or the rule that the words of a backend are text and nothing else.',
    },
  ],
};
const sleepImports = [
  { name: '@open-wc/testing', importNames: ['aTimeout'], message: 'No sleeping in tests: release time and answers by hand.' },
];

export default ts.config(
  {
    ignores: ['dist', '.dist-next', 'demo-dist', 'storybook-static', 'coverage', '**/generated', '**/node_modules', '.cache', '.data'],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: typescript,
    extends: [
      ...ts.configs.recommendedTypeChecked,
      lit['flat/recommended'],
      wc['flat/best-practice'],
      { plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules },
    ],
    plugins: { kit },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      'kit/import-walls': 'error',
      'kit/logical-sides': 'error',
      'kit/safe-templates': 'error',
      '@typescript-eslint/unbound-method': 'off', // Lit binds @event listeners itself
      'lit-a11y/no-redundant-role': 'off', // Safari drops the role of a list without bullets unless it is said again
      // exhaustive switches end in `unreachable ${value}`, whose value is `never` to the type checker
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNever: true, allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/require-await': 'off', // ports are asynchronous where an implementation need not be
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true, 'ts-check': false }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-imports': ['error', unsafeImports],
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      complexity: ['error', 20],
      'max-depth': ['error', 4],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 70, skipComments: true, skipBlankLines: true }],
      'no-restricted-syntax': ['error', noDefaultExport, ...unsafe],
    },
  },
  {
    // The rules of billing do not read clocks and do not roll dice: both are given to them.
    files: ['src/domain/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-syntax': [
        'error',
        noDefaultExport,
        ...unsafe,
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The business clock is given, not read.' },
        {
          selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
          message: 'The business clock is given, not read.',
        },
        { selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]', message: 'Chance is given, not taken.' },
      ],
    },
  },
  {
    files: tests,
    rules: {
      // chai's assertions look like promises to the type checker, and like unused expressions
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      'max-lines': ['error', { max: 600 }],
      'max-lines-per-function': 'off',
      'no-restricted-imports': ['error', { ...unsafeImports, paths: sleepImports }],
      'no-restricted-syntax': ['error', noDefaultExport, ...sleeps],
    },
  },
  { files: ['demo/server/**/*.ts', 'src/backend/node/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['**/*.mjs'], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
);
