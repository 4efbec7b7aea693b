import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eventsIn, partsIn, sizesIn, styledAttributesIn, tokensIn } from './facts.mjs';
import { anchors, codeBlocks, links, tables } from './markdown.mjs';
import * as rules from './rules.mjs';
import { codeFaults } from './type-check.mjs';

const files = {
  'docs/other.md': '# Other page\n\n## What, then?\n',
  'src/a.ts': "import { b } from './b.js';\nb( 1 );\n",
  'dist/elements/bill-box/bill-box.js': '',
};
const facts = {
  packageName: 'kit',
  exports: {
    './testing': { default: './dist/testing.js' },
    './b': { default: './dist/b.js' },
    './*': { default: './dist/elements/*/*.js' },
  },
  scripts: ['size'],
  steps: ['lint', 'types'],
  elements: new Map([['bill-box', { attributes: ['base-url'], events: ['box-paid', 'box-submit'] }]]),
  events: new Map([
    ['box-paid', { details: ['reference'], cancelable: false }],
    ['box-submit', { details: [], cancelable: true }],
  ]),
  tokens: new Map([
    ['--billing-a', '1px'],
    ['--billing-b', 'red'],
  ]),
  parts: new Set(['heading', 'button-*']),
  styledAttributes: new Set(['theme']),
  sizes: { 'bill-box': { firstScreen: 24.2, whole: 40 } },
  published: new Map([['src/b.ts', 'kit/b']]),
  exists: (path) => path.replace('./', '') in files,
  read: (path) => files[path],
};
const faults = (rule, ...lines) => rule({ path: 'docs/page.md', text: `${lines.join('\n')}\n` }, facts);
const fence = '```';

describe('reading a page', () => {
  it('finds code with its language, its line and the file it is quoted from', () => {
    const text = `# A\n\n<!-- from src/a.ts -->\n\n${fence}ts\nconst a = 1;\n${fence}\n\n${fence}ts sketch\nb\n${fence}\n`;
    assert.deepEqual(codeBlocks(text), [
      { language: 'ts', code: 'const a = 1;\n', line: 5, from: 'src/a.ts', sketch: false },
      { language: 'ts', code: 'b\n', line: 9, from: undefined, sketch: true },
    ]);
  });

  it('finds tables under their headings, and none in code', () => {
    const text = `## Of \`<bill-box>\`\n\n| a | b |\n| --- | --- |\n| \`x\\|y\` | 2 |\n\n${fence}sh\n| no | table |\n${fence}\n`;
    assert.deepEqual(tables(text), [{ heading: 'Of `<bill-box>`', head: ['a', 'b'], rows: [['`x|y`', '2']], line: 3 }]);
  });

  it('finds links and what they may name', () => {
    assert.deepEqual(links('see [a](b.md#c)\nand ![d](e.png)'), [
      { target: 'b.md#c', line: 1 },
      { target: 'e.png', line: 2 },
    ]);
    assert.deepEqual(anchors('# What, then?\n## Your `own` 2 things\n'), ['what-then', 'your-own-2-things']);
  });
});

describe('reading the sources', () => {
  it('takes the first default of a token and names other tokens publicly', () => {
    const sheet = '--_a: var(--billing-a, 1px);\n--_r: var(--billing-r, 2px solid var(--_a));\n--_a: var(--billing-a, 9px);\n';
    assert.deepEqual(Object.fromEntries(tokensIn(sheet)), { '--billing-a': '1px', '--billing-r': '2px solid var(--billing-a)' });
    assert.deepEqual([...styledAttributesIn(":host([theme='dark']) { }")], ['theme']);
  });

  it('finds parts in attributes, in options and in expressions', () => {
    const source = "<p part=\"error label\">${x} part: 'pay', <b part=${on ? 'row row-on' : 'row'}> <i part=${`status status-${known}`}>";
    assert.deepEqual([...partsIn(source)].sort(), ['error', 'label', 'pay', 'row', 'row-on', 'status', 'status-*']);
  });

  it('finds the detail of an event and whether it can be prevented', () => {
    const source = `
export class A extends BillingEvent<{ readonly id: string; readonly of?: { readonly code: string } }> {
  constructor() { super('a-happened', { id: '1' }); }
}
export class B extends BillingEvent<{ readonly id: string }> {
  constructor() { super('b-submit', { id: '1' }, { cancelable: true }); }
}`;
    assert.deepEqual(Object.fromEntries(eventsIn(source)), {
      'a-happened': { details: ['id', 'of', 'code'], cancelable: false },
      'b-submit': { details: ['id'], cancelable: true },
    });
  });

  it('reads the sizes also of what is over its budget', () => {
    assert.deepEqual(sizesIn('ok   a b: 1.50 KB of 2.00 KB\nOVER a c: 3.00 KB of 2.00 KB\n     a first screen: 1 files'), {
      a: { b: 1.5, c: 3 },
    });
  });
});

describe('a page that is right', () => {
  it('has no faults', () => {
    const text = [
      '## `<bill-box>`',
      '| attribute |\n| --- |\n| `base-url` |\n| `theme` |\n',
      '| event | detail | cancelable |\n| --- | --- | --- |\n| `box-paid` | `reference` | no |\n| `box-submit` |  | yes |\n',
      '| token | default |\n| --- | --- |\n| `--billing-a` | `1px` |\n| `--billing-b` | `red` |\n',
      '| part |\n| --- |\n| `heading`, `button-primary` |\n',
      '| element | first screen |\n| --- | --- |\n| `<bill-box>` | 25 KB |\n',
      '[there](other.md#what-then), [here](#bill-box), [far](https://a.example/x.md)',
      `npm run size, npm test -- --only=lint,types`,
      `${fence}html\n<bill-box base-url="a>b" class="x"></bill-box>\n${fence}`,
      `${fence}css\nbill-box::part(heading) { color: var(--billing-b); }\n${fence}`,
      `${fence}js\nimport 'kit/bill-box';\nimport { a } from 'kit/testing';\n${fence}`,
      `<!-- from src/a.ts -->\n\n${fence}ts\nimport { b } from 'kit/b';\nb(1);\n${fence}`.replace('b(1)', 'b( 1 )'),
    ];
    for (const rule of rules.rules) assert.deepEqual(faults(rule, ...text), [], rule.name);
  });
});

describe('sizes', () => {
  it('are written over what a page states, rounded up, and nowhere else', () => {
    const table = (first, whole) =>
      `| element | first screen | to the confirmation |\n| --- | --- | --- |\n| \`<bill-box>\` | ${first} KB | ${whole} KB |\n`;
    const text = (first, whole) => `9 KB here\n\n${table(first, whole)}\n| other |\n| --- |\n| 9 KB |\n`;
    assert.equal(rules.withMeasuredSizes(text(9, 9), facts.sizes), text(25, 40));
  });
});

const wrong = [
  [
    rules.tokenTables,
    ['| token | default |', '| --- | --- |', '| `--billing-a` | `2px` |'],
    ['token --billing-b is missing', 'is 1px, not 2px'],
  ],
  [rules.tokenTables, ['| token |', '| --- |', '| `--billing-a` |', '| `--billing-b` |', '| `--billing-c` |'], ['no token --billing-c']],
  [
    rules.attributeTables,
    ['## `<bill-box>`', '| attribute |', '| --- |', '| `base` |'],
    ['attribute base-url is missing', 'no attribute of <bill-box> base'],
  ],
  [rules.attributeTables, ['## Box', '| attribute |', '| --- |', '| `base` |'], ['names no element']],
  [
    rules.eventTables,
    ['| event | detail |', '| --- | --- |', '| `box-paid` | `sum` |'],
    ['event box-submit is missing', 'detail reference is missing', 'no detail of box-paid sum'],
  ],
  [
    rules.eventTables,
    ['| event | cancelable |', '| --- | --- |', '| `box-paid` | yes |', '| `box-submit` | no |'],
    ['box-paid is not cancelable', 'box-submit is cancelable'],
  ],
  [rules.partTables, ['| part |', '| --- |', '| `head` |'], ['no part head']],
  [rules.sizeTables, ['| element | first screen |', '| --- | --- |', '| `<bill-box>` | 24 KB |'], ['24.2 KB is measured, not 24 KB']],
  [rules.sizeTables, ['| element | first screen |', '| --- | --- |', '| `<bill-box>` | 26 KB |'], ['24.2 KB is measured, not 26 KB']],
  [rules.deadLinks, ['[a](gone.md) [b](other.md#gone)'], ['gone.md is not there', 'no such heading']],
  [
    rules.commands,
    ['npm run nothing', 'npm test -- --only=lint,sleep', 'node scripts/gone.mjs'],
    ['no npm run nothing', 'no step sleep', 'no scripts/gone.mjs'],
  ],
  [rules.imports, [`${fence}js`, "import 'kit/bill-bax';", fence], ['exports no kit/bill-bax']],
  [
    rules.blocks,
    [`${fence}html`, '<bill-box url="x"></bill-box><bill-bax></bill-bax>', fence],
    ['no attribute of <bill-box> url', 'no <bill-bax>'],
  ],
  [rules.blocks, [`${fence}css`, '::part(foot) { color: var(--billing-z); }', fence], ['no token --billing-z', 'no part foot']],
  [rules.blocks, [`${fence}json`, '{,}', fence], ['JSON']],
  [rules.quotations, ['<!-- from src/a.ts -->', `${fence}ts`, 'b( 2 );', fence], ['is not what stands in src/a.ts']],
];

it('is told of a list of numbered pages that is out of order, and a text that names them as it likes is not', () => {
  const text = '- [b](0002-b.md)\n- [a](0001-a.md)\n- [c](0003-c.md)\n';
  assert.deepEqual(rules.numberedPages({ path: 'docs/decisions/README.md', text }), [
    'docs/decisions/README.md:2: 0001-a.md stands after a page of a higher number',
  ]);
  assert.deepEqual(rules.numberedPages({ path: 'docs/decisions/0003-c.md', text }), []);
});

describe('a page that is wrong', () => {
  for (const [rule, lines, expected] of wrong) {
    it(`is told of ${expected.join(', and ')}`, () => {
      const found = faults(rule, ...lines);
      assert.equal(found.length, expected.length, found.join('\n'));
      found.forEach((fault, index) => assert.ok(fault.startsWith('docs/page.md:') && fault.includes(expected[index]), fault));
    });
  }

  it('is told of code that does not compile, with its line, and of a quotation or a sketch nothing', () => {
    const block = (head, code) => `${fence}${head}\n${code}\n${fence}\n`;
    const text = [
      block('ts', "const a: number = 'b';"),
      block('js', 'const a = ;'),
      block('ts sketch', 'unknownThing();'),
      `<!-- from src/a.ts -->\n${block('ts', 'unknownThing();')}`,
    ];
    const found = codeFaults([{ path: 'docs/page.md', text: text.join('\n') }]);
    assert.deepEqual(found.map((fault) => fault.replace(/: .*/, '')).sort(), ['docs/page.md:2', 'docs/page.md:6'], found.join('\n'));
  });
});
