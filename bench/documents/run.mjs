// node bench/documents/run.mjs: 500 PDFs into a ZIP in a real Chromium, under the strictest policy that the kit supports.
//   --count=500   invoices   --lines=40   of each   --no-worker   in slices on the page's thread, as where no worker can be started
// Memory is that of the renderer's process above idle, from /proc: Linux alone.
import { readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { browserArgs, ensureBrowser } from '../../scripts/browser.mjs';
import { leanPdfkit } from '../../scripts/build/pdfkit.mjs';

const args = process.argv.slice(2);
const count = Number(args.find((arg) => arg.startsWith('--count='))?.slice('--count='.length) ?? 500);
const lines = Number(args.find((arg) => arg.startsWith('--lines='))?.slice('--lines='.length) ?? 40);
const withWorker = !args.includes('--no-worker');
const bars = { megabytes: 300, task: 200, cancel: 100 };
const output = 'node_modules/.cache/billing-elements/bench-documents';
const policy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'; require-trusted-types-for 'script'; trusted-types billing-elements";
const types = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.woff': 'font/woff' };

async function buildPage() {
  const entries = { page: 'bench/documents/page.mjs', 'document-worker': 'src/documents/worker/document-worker.ts' };
  for (const [name, entry] of Object.entries(entries)) {
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      plugins: [leanPdfkit()],
      build: {
        outDir: output,
        emptyOutDir: false,
        target: 'es2022',
        lib: { entry: { [name]: entry }, formats: ['es'] },
        rolldownOptions: { output: { codeSplitting: false, entryFileNames: '[name].js' } },
      },
    });
  }
}

function fileOf(path) {
  if (path === '/') return 'bench/documents/index.html';
  return path.startsWith('/fonts/') ? join('node_modules', normalize(path.slice('/fonts'.length))) : join(output, normalize(path));
}

function serve() {
  const server = createServer((request, response) => {
    const file = fileOf(new URL(request.url, 'http://bench').pathname);
    readFile(file).then(
      (body) =>
        response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain', 'content-security-policy': policy }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({ origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }));
  });
}

/** Memory that the processes have for themselves, in megabytes. */
function memoryOf(pids) {
  const kilobytes = pids.flatMap((pid) => [...readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').matchAll(/^Private_\w+: +(\d+) kB/gm)]);
  return kilobytes.reduce((sum, [, size]) => sum + Number(size), 0) / 1000;
}

/** The page's process, and what the browser keeps beside it for the next page. */
async function renderersOf(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

async function measure(browser, origin) {
  const page = await browser.newPage();
  const faults = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(origin);
  await page.waitForFunction(() => window.bench !== undefined);
  const pids = await renderersOf(browser);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const idle = memoryOf(pids);
  let peak = idle;
  const sampling = setInterval(() => (peak = Math.max(peak, memoryOf(pids))), 100);
  const written = await page.evaluate(([many, worker, each]) => window.bench.write(many, worker, each), [count, withWorker, lines]);
  clearInterval(sampling);
  const cancelled = await page.evaluate((worker) => window.bench.cancel(worker), withWorker);
  await page.waitForTimeout(500);
  return { ...written, idle, megabytes: peak - idle, cancelled, workers: page.workers().length, faults };
}

await buildPage();
const { origin, close } = await serve();
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArgs });
try {
  const result = await measure(browser, origin);
  const line = (what, value, bar) => console.log(`${bar === undefined ? '    ' : bar ? 'ok  ' : 'OVER'} ${what}: ${value}`);
  console.log(`${count} PDFs in a ZIP, ${withWorker ? 'in a worker' : "on the page's thread"}\n`);
  const checks = [
    [
      'written',
      `${(result.bytes / 1e6).toFixed(1)} MB in ${result.seconds.toFixed(1)} s, ${result.skipped} left out`,
      result.skipped === 0,
    ],
    ['progress counts every invoice once', result.honest ? 'yes' : 'no', result.honest],
    [
      'peak of the renderer above idle',
      `${result.megabytes.toFixed(0)} MB (idle ${result.idle.toFixed(0)} MB)`,
      result.megabytes < bars.megabytes,
    ],
    ['longest task of the page', `${result.task.toFixed(0)} ms, longest pause ${result.gap.toFixed(0)} ms`, result.task < bars.task],
    [
      'cancel',
      `${result.cancelled.code} after ${result.cancelled.ms.toFixed(1)} ms, ${result.workers} workers left`,
      result.cancelled.code === 'aborted' && result.cancelled.ms < bars.cancel && result.workers === 0,
    ],
    ['violations of the policy and other errors', result.faults.join('; ') || 'none', !withWorker || result.faults.length === 0],
  ];
  for (const check of checks) line(...check);
  process.exitCode = checks.every(([, , holds]) => holds) ? 0 : 1;
} finally {
  await browser.close();
  close();
  rmSync(output, { recursive: true, force: true });
}
