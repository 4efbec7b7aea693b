// What a page of a list costs with a thousand, a hundred thousand and a million invoices behind it. Started by run.mjs.
import { billerOf } from './biller.mjs';

const sizes = process.argv.includes('--quick') ? [1_000, 100_000] : [1_000, 100_000, 1_000_000];
const runs = 41;
const bar = 1.5;

const accountParam = (index) => `&accountId=acc_${String(index).padStart(3, '0')}`;

/** Address, and which part of all invoices it lists. */
const lists = {
  'all, latest first': ['/invoices?limit=50', 1],
  'due, by due date': ['/invoices?limit=50&group=overdue&group=open&sort=dueDate,number', 1 / 10],
  'by balance': ['/invoices?limit=50&sort=-balance,number', 1],
  'of ten accounts': [`/invoices?limit=50&sort=number${[3, 7, 11, 13, 17, 19, 23, 29, 31, 37].map(accountParam).join('')}`, 10 / 50],
};
const pages = ['page 1', 'page 2', 'in the middle'];

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const name = (count) => count.toLocaleString('en');
const row = (cells) => cells.map((cell, index) => (index === 0 ? String(cell).padEnd(20) : String(cell).padStart(16))).join('');

/** A cursor about half way: larger pages lead to the same places. */
async function middleOf(get, address, count) {
  const step = count > 2_000 ? 200 : 50;
  let page = await get(address);
  for (let seen = 50; seen < count / 2; seen += step) {
    page = await get(`${address.replace('limit=50', `limit=${step}`)}&cursor=${page.next}`);
  }
  return page.next;
}

/** Ways to ask for the pages of a list; the first time ever puts its order together. */
async function pagesOf(get, [address, part], count) {
  const began = performance.now();
  const { next } = await get(address);
  const cold = performance.now() - began;
  const middle = await middleOf(get, address, count * part);
  return { cold, ask: [address, `${address}&cursor=${next}`, `${address}&cursor=${middle}`].map((path) => () => get(path)) };
}

async function timed(ask) {
  const before = process.cpuUsage();
  await ask();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const billers = [];
for (const count of sizes) {
  const began = performance.now();
  const { get } = await billerOf(count);
  console.log(`${name(count)} invoices written in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  billers.push({ count, get });
}

let isFlat = true;
for (const [list, asked] of Object.entries(lists)) {
  const subjects = [];
  for (const { count, get } of billers) subjects.push({ count, ...(await pagesOf(get, asked, count)), costs: pages.map(() => []) });
  // In turns, so that a busy moment hits all sizes alike; the first rounds warm up.
  for (let run = -5; run < runs; run += 1) {
    for (const { ask, costs } of subjects) {
      for (const [index, page] of ask.entries()) {
        const cost = await timed(page);
        if (run >= 0) costs[index].push(cost);
      }
    }
  }
  console.log(`\n${row([list, 'first ever', ...pages])}`);
  for (const { count, cold, costs } of subjects) {
    console.log(row([name(count), `${cold.toFixed(0)} ms`, ...costs.map((cost) => `${median(cost).toFixed(2)} ms`)]));
  }
  const ratios = pages.map((_page, index) => median(subjects.at(-1).costs[index]) / median(subjects[0].costs[index]));
  isFlat &&= ratios.every((ratio) => ratio <= bar);
  console.log(row(['most to fewest', '', ...ratios.map((ratio) => ratio.toFixed(2))]));
}

for (const { count, get } of billers) {
  const began = performance.now();
  await get('/invoices/totals');
  console.log(
    `${count === sizes[0] ? '\n' : ''}Sums of ${name(count)} invoices, off the way of any page: ${(performance.now() - began).toFixed(0)} ms`,
  );
}
const most = name(sizes.at(-1));
console.log(`\nA page of ${most} invoices costs what a page of ${name(sizes[0])} does (at most ${bar} times): ${isFlat ? 'ok' : 'NOT SO'}`);
process.exitCode = isFlat ? 0 : 1;
