import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { checkSpecification, citationsIn, definitionsIn } from './check-specification.mjs';

// Numbers are put together here, because this file is itself searched for citations.
const cite = (kind, digits) => `${kind}-${digits}`;

const folders = [];
const treeOf = (files) => {
  const root = mkdtempSync(join(tmpdir(), 'specification-'));
  folders.push(root);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
};
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const rules = `# Rules\n\n| Rule | When |\n|---|---|\n| ${cite('PAY', '98')} | never |\n| ${cite('R', '998')} | see ${cite('PAY', '98')} |\n`;

describe('reading a text', () => {
  it('takes the rows that begin with a number as definitions, and nothing else', () => {
    assert.deepEqual(definitionsIn(rules), [
      { number: cite('PAY', '98'), line: 5 },
      { number: cite('R', '998'), line: 6 },
    ]);
  });

  it('does not count the number of a row as cited by that row, but what the row mentions', () => {
    assert.deepEqual(citationsIn(rules), [{ number: cite('PAY', '98'), line: 6 }]);
  });

  it('finds several numbers in a line and both ends of a range', () => {
    const line = `// ${cite('R', '030')}..053, (${cite('PAY', '21')}); ${cite('C', '07')}.`;
    assert.deepEqual(
      citationsIn(line).map(({ number }) => number),
      [cite('R', '030'), cite('R', '053'), cite('PAY', '21'), cite('C', '07')],
    );
  });

  it('finds a rule whose zero was forgotten', () => {
    assert.deepEqual(citationsIn(`// ${cite('PAY', '7')}`), [{ number: cite('PAY', '7'), line: 1 }]);
  });

  it('leaves references, parts of words, paths of drawings and time zones alone', () => {
    const text = [
      cite('PAY', '000123'),
      cite('PAY', '24-0001'),
      cite('MY-PAY', '21'),
      cite('UTC', '05'),
      `M4 2${cite('C', '10')}`,
      cite('R', '12'),
    ].join(' ');
    assert.deepEqual(citationsIn(text), []);
  });
});

describe('checking a tree', () => {
  it('passes when every cited number is defined', () => {
    const root = treeOf({ 'docs/specification/rules.md': rules, 'src/domain/pay.ts': `// ${cite('PAY', '98')}\n` });
    const { problems, unused } = checkSpecification(root);
    assert.deepEqual(problems, []);
    assert.deepEqual(unused, [cite('R', '998')], 'a citation inside the specification does not make a number used');
  });

  it('names file and line of a number that is not defined', () => {
    const root = treeOf({ 'docs/specification/rules.md': rules, 'src/elements/pay.ts': `const a = 1;\n// ${cite('PAY', '99')}\n` });
    assert.deepEqual(checkSpecification(root).problems, [
      `src/elements/pay.ts:2: ${cite('PAY', '99')} is cited, but docs/specification does not define it`,
    ]);
  });

  it('looks into stories, demo, pages, locales and scripts as well, and not into installed packages', () => {
    const bad = `${cite('LST', '97')}\n`;
    const root = treeOf({
      'docs/specification/rules.md': rules,
      'stories/a.stories.ts': bad,
      'demo/index.html': bad,
      'docs/guide.md': bad,
      'locales/nl.xlf': bad,
      'scripts/a.mjs': bad,
      'demo/node_modules/other/index.js': bad,
    });
    const places = checkSpecification(root).problems.map((problem) => problem.slice(0, problem.indexOf(': ')));
    assert.deepEqual(places.sort(), [
      'demo/index.html:1',
      'docs/guide.md:1',
      'locales/nl.xlf:1',
      'scripts/a.mjs:1',
      'stories/a.stories.ts:1',
    ]);
  });

  it('refuses a number that is defined twice', () => {
    const root = treeOf({ 'docs/specification/a.md': rules, 'docs/specification/b.md': `| ${cite('PAY', '98')} | again |\n` });
    assert.deepEqual(checkSpecification(root).problems, [
      `docs/specification/b.md:1: ${cite('PAY', '98')} is defined already at docs/specification/a.md:5`,
    ]);
  });

  it('refuses a specification that defines nothing, so that a moved folder cannot pass', () => {
    assert.equal(checkSpecification(treeOf({ 'src/a.ts': '' })).problems.length, 1);
  });
});
