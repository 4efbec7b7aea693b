// node bench/table/run.mjs: <invoice-table> with local rows against a table written by hand and three libraries, in one browser, in turns.
//   --quick         three visits instead of five      --rows=100000       --only=kit,by-hand
//   --cdn=dist/cdn  folder of the built elements
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { browserArgs, ensureBrowser } from '../../scripts/browser.mjs';
import { growthMissed, missed } from './bars.mjs';
import { visit } from './measure.mjs';
import { buildPages, servePages } from './pages.mjs';

const args = process.argv.slice(2);
const option = (name, otherwise) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise;
const visits = args.includes('--quick') ? 3 : Number(option('visits', 5));
const rows = Number(option('rows', 100_000));
const cdn = option('cdn', 'dist/cdn');
const names = option('only', 'kit,by-hand,ag-grid,tabulator,tanstack').split(',');
const steps = ['mount', 'sort number', 'sort text', 'filter', 'clear', 'select all', 'heap', 'scroll', 'jump', 'heap', 'again', 'heap'];
const growth = args.includes('--no-growth') ? [] : [1_000, 100_000, 1_000_000];

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const medians = (all) => Object.fromEntries(Object.keys(all[0]).map((step) => [step, median(all.map((one) => one[step]))]));
const line = (cells) => cells.map((cell, index) => (index === 0 ? cell.padEnd(16) : cell.padStart(15))).join('');
const number = (value) => (value === undefined ? '-' : value.toFixed(value < 10 ? 2 : 1));

function table(results) {
  console.log(line(['', ...names]));
  for (const step of Object.keys(results[names[0]])) {
    const base = results['by-hand']?.[step];
    const cell = (name) => {
      const value = results[name][step];
      return `${number(value)}${base && !step.startsWith('heap') ? ` (${(value / base).toFixed(2)})` : ''}`;
    };
    console.log(line([step, ...names.map(cell)]));
  }
}

if (names.includes('kit') && !existsSync(`${cdn}/invoice-table.js`)) {
  console.error('Run npm run build first.');
  process.exit(1);
}
await buildPages(names);
const { origin, close } = await servePages(cdn);
const launch = async () =>
  chromium.launch({ executablePath: await ensureBrowser(), args: [...browserArgs, '--js-flags=--max-old-space-size=8192'] });
const browser = await launch();
const faults = [];
try {
  const all = Object.fromEntries(names.map((name) => [name, []]));
  // in turns, so that a busy moment of the machine hits all alike
  for (let round = 0; round < visits; round += 1) {
    for (const name of names) all[name].push(await visit(browser, `${origin}/${name}`, { count: rows, steps, text: 'Maple Tra' }));
  }
  const results = Object.fromEntries(Object.entries(all).map(([name, visited]) => [name, medians(visited)]));
  console.log(
    `${rows.toLocaleString('en')} rows, ${visits} visits each: medians of main-thread time in ms (times that of the table by hand), heap in MB\n`,
  );
  table(results);
  if (results.kit && results['by-hand']) faults.push(...missed(results));
  if (growth.length > 0 && names.includes('kit')) {
    const scroll = {};
    for (const count of growth) {
      const visited = [];
      for (let round = 0; round < Math.min(visits, 3); round += 1) {
        visited.push(await visit(browser, `${origin}/kit`, { count, steps: ['mount', 'scroll', 'jump'], text: '' }));
      }
      const { mount, scroll: step, jump } = medians(visited);
      scroll[count] = step;
      console.log(
        `${count.toLocaleString('en').padStart(10)} rows: mount ${number(mount)} ms, scroll step ${number(step)} ms, far jump ${number(jump)} ms`,
      );
    }
    faults.push(...growthMissed(scroll));
  }
} finally {
  await browser.close();
  await close();
}
console.log(faults.length === 0 ? '\nAll bars hold.' : `\nMISSED\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
process.exitCode = faults.length === 0 ? 0 : 1;
