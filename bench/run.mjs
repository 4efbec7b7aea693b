// npm run bench: how long until the first step of paying can be used, with the kit and by hand, on a slow phone.
// Then what pages of long lists cost on the memory store (bench/lists).
//   --runs=15   visits to each page      --cpu=4   how much slower the processor is      --fast   without the slow network
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { browserArgs, ensureBrowser } from '../scripts/browser.mjs';
import { serve } from './serve.mjs';

const args = process.argv.slice(2);
const option = (name, otherwise) => Number(args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise);
const runs = option('runs', 15);
const slowdown = option('cpu', 4);
/** Slow 4G as Lighthouse has it: 150 ms there and back, 1.6 Mbit/s down, 0.75 up. */
const slow4G = { offline: false, latency: 150, downloadThroughput: (1.6 * 1_000_000) / 8, uploadThroughput: (0.75 * 1_000_000) / 8 };
const bar = 1.25;

const pages = { 'by hand': '/handwritten/index.html', 'the kit': '/kit.html', 'a blank page': '/blank.html' };

const terms = {
  policy: {
    billerName: 'Nordwind Parcel',
    billerTimeZone: 'America/New_York',
    today: '2026-01-12',
    guest: { fields: ['accountNumber', 'invoiceNumber', 'invoiceAmount'] },
    temporaryAccountPattern: '^\\d{10}$',
    payment: { partial: 'forbid', maxInvoices: 250 },
  },
  profile: {
    country: 'US',
    currencies: ['USD'],
    onlinePayment: true,
    methods: [],
    remittance: [],
    support: { phone: '+1 800 555 0142', email: 'billing@nordwind-parcel.example', hours: 'Mon–Fri 8 am – 6 pm ET' },
  },
};

/** In the page, before anything else: notes when a customer could type and press, frame by frame, and how long tasks kept the thread. */
function observe() {
  const noted = (window.benchNoted = { longTasks: [] });
  new PerformanceObserver((list) =>
    noted.longTasks.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration }))),
  ).observe({
    type: 'longtask',
    buffered: true,
  });
  const isUsable = () => {
    const element = document.querySelector('pay-invoice');
    const root = element ? element.shadowRoot : document;
    const field = root?.querySelector('input[name="accountNumber"]');
    const button = root?.querySelector('button[type="submit"]');
    const drawn = field?.checkVisibility() && button?.checkVisibility() && !button.disabled;
    return Boolean(drawn && (element ?? document.documentElement.dataset.usable));
  };
  const look = () => {
    if (isUsable()) noted.usable = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function visit(browser, address, blank) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.addInitScript(observe);
  await session.send('Network.enable');
  await session.send('Performance.enable');
  if (!args.includes('--fast')) await session.send('Network.emulateNetworkConditions', slow4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(address, { waitUntil: 'load' });
  if (!blank) await page.waitForFunction(() => window.benchNoted.usable !== undefined);
  const result = await page.evaluate(() => ({ ...window.benchNoted, load: performance.getEntriesByType('navigation')[0].loadEventEnd }));
  const { metrics } = await session.send('Performance.getMetrics');
  const task = metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  await context.close();
  const usable = result.usable ?? result.load;
  const blocking = result.longTasks
    .filter(({ startTime }) => startTime < usable)
    .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
  return { usable, blocking, cpu: task, bytes };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const medians = (visits) =>
  Object.fromEntries(['usable', 'blocking', 'cpu', 'bytes'].map((name) => [name, median(visits.map((one) => one[name]))]));

if (!existsSync('dist/cdn/pay-invoice.html')) {
  console.error('Run npm run build first.');
  process.exit(1);
}
const { origin, close } = await serve({ '/api/v1/terms': terms });
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArgs });
try {
  const visits = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
  // one after the other, so that a busy moment of the machine hits all alike; the first round warms the browser up
  for (let run = -1; run < runs; run += 1) {
    for (const [name, path] of Object.entries(pages)) {
      const result = await visit(browser, origin + path, name === 'a blank page');
      if (run >= 0) visits[name].push(result);
    }
  }
  const results = Object.fromEntries(Object.entries(visits).map(([name, all]) => [name, medians(all)]));
  const row = (cells) => cells.map((cell, index) => (index === 0 ? cell.padEnd(14) : cell.padStart(12))).join('');
  console.log(`${runs} visits each, processor ${slowdown} times slower${args.includes('--fast') ? '' : ', slow 4G'}; medians\n`);
  console.log(row(['', 'usable', 'blocking', 'processor', 'bytes']));
  for (const [name, { usable, blocking, cpu, bytes }] of Object.entries(results)) {
    console.log(
      row([name, `${usable.toFixed(0)} ms`, `${blocking.toFixed(0)} ms`, `${cpu.toFixed(0)} ms`, `${(bytes / 1000).toFixed(1)} KB`]),
    );
  }
  const ratio = results['the kit'].usable / results['by hand'].usable;
  console.log(
    `\nThe kit is usable after ${ratio.toFixed(2)} times the time of the form by hand (at most ${bar}): ${ratio <= bar ? 'ok' : 'TOO SLOW'}`,
  );
  process.exitCode = ratio <= bar ? 0 : 1;
} finally {
  await browser.close();
  await close();
}

console.log();
const lists = spawnSync(process.execPath, ['bench/lists/run.mjs'], { stdio: 'inherit' });
if (lists.status !== 0) process.exitCode = 1;
