import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { elementFiles, withElement, withExport } from './new-element-files.mjs';

test('an element begins with its define file, class, styles, test and story', () => {
  const files = elementFiles('spend-chart');
  assert.deepEqual(Object.keys(files), [
    'src/elements/spend-chart/spend-chart.ts',
    'src/elements/spend-chart/spend-chart.element.ts',
    'src/elements/spend-chart/spend-chart.styles.ts',
    'src/elements/spend-chart/spend-chart.test.ts',
    'stories/spend-chart.stories.ts',
  ]);
  assert.ok(files['src/elements/spend-chart/spend-chart.ts'].trim().split('\n').length <= 20);
  assert.match(
    files['src/elements/spend-chart/spend-chart.element.ts'],
    /@customElement spend-chart\b[\s\S]*class SpendChartElement extends LitElement/,
  );
});

test('the lists of elements gain it, and keep what they have', () => {
  const bundle = withElement(readFileSync('src/bundles/elements.ts', 'utf8'), 'spend-chart');
  assert.match(bundle, /import \{ SpendChartElement \} from '..\/elements\/spend-chart\/spend-chart.element.js';\n\n\/\*\*/);
  assert.match(bundle, /'pay-invoice': PayInvoiceElement,\n/);
  assert.match(bundle, /Element,\n {2}'spend-chart': SpendChartElement,\n\} as const;/);
  const index = withExport(readFileSync('src/index.ts', 'utf8'), 'spend-chart');
  assert.match(index, /export \{ SpendChartElement \} from/);
  assert.match(index, /export \{ PayInvoiceElement \} from/);
});
