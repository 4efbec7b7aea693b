// The steps of npm test, in the order in which they run. A group with a failure is the last that runs.
export const groups = [
  {
    steps: [
      {
        name: 'contract',
        about: 'OpenAPI lint, generated code and pages up to date',
        commands: () => [
          ['scripts/contract.mjs', 'lint'],
          ['scripts/contract.mjs', 'check'],
        ],
      },
      {
        name: 'locales',
        about: 'every word in every language, generated words up to date',
        commands: () => [['scripts/locales.mjs', 'check']],
      },
      { name: 'specification', about: 'cited rule numbers exist', commands: () => [['scripts/check-specification.mjs']] },
      { name: 'conventions', about: 'CONVENTIONS.md, as far as a script can tell', commands: () => [['scripts/check-conventions.mjs']] },
      { name: 'format', about: 'prettier', commands: (tool) => [[tool('prettier'), '--check', '--log-level', 'warn', '.']] },
      { name: 'lint', about: 'eslint with the import walls', commands: (tool) => [[tool('eslint'), '.', '--max-warnings', '0']] },
      { name: 'types', about: 'TypeScript', commands: (tool) => [[tool('typescript', 'tsc'), '--noEmit']] },
      { name: 'templates', about: 'types in lit templates', commands: () => [['scripts/check-templates.mjs']] },
    ],
  },
  {
    browser: true,
    steps: [
      { name: 'node', about: 'tests in Node', commands: () => [['scripts/test-node.mjs']] },
      {
        name: 'stores',
        about: 'a sample of the backend tests over PGlite and over PostgreSQL; npm run test:all takes all of them',
        commands: (_tool, all) => [['scripts/test-stores.mjs', ...(all ? ['--all'] : [])]],
      },
      {
        name: 'chaos',
        about: 'payments over a bad line and killed servers: nothing lost, nothing twice; npm run chaos has thousands',
        commands: () => [['--import', 'tsx', 'chaos/main.ts', '--smoke', '--seed=20260101']],
      },
      {
        name: 'browser',
        about: 'tests in Chromium, accessibility included, with coverage',
        commands: () => [['scripts/test-browser.mjs', '--coverage']],
      },
    ],
  },
  {
    steps: [{ name: 'build', about: 'dist', commands: () => [['scripts/build.mjs']] }],
  },
  {
    browser: true,
    steps: [
      {
        name: 'manifest',
        about: 'custom-elements.json against the sources and the docs',
        commands: () => [['scripts/manifest-docs.mjs', '--check']],
      },
      {
        name: 'docs',
        about: 'what the pages say of tokens, attributes, events, sizes, commands and code',
        commands: () => [['scripts/check-docs.mjs']],
      },
      { name: 'size', about: 'size budgets', commands: () => [['scripts/size.mjs']] },
      {
        name: 'package',
        about: 'exports, types, the packed tarball in an empty folder',
        commands: (tool) => [
          [tool('publint'), '--strict'],
          [tool('@arethetypeswrong/cli', 'attw'), '--pack', '.', '--profile', 'esm-only', '--no-emoji', '--no-color'],
          ['scripts/check-package.mjs'],
        ],
      },
    ],
  },
  {
    browser: true,
    steps: [
      { name: 'storybook', about: 'Storybook builds', commands: () => [['scripts/storybook.mjs', 'build', '--if-changed']] },
      { name: 'stories', about: 'every story: drawn, played, audited in light and dark', commands: () => [['scripts/test-stories.mjs']] },
    ],
  },
  {
    browser: true,
    steps: [
      {
        name: 'e2e',
        about: 'npm start in a real browser',
        commands: () => [['scripts/e2e.mjs']],
      },
    ],
  },
];
