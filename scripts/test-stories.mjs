// Runs every story of the built Storybook in a real browser: draws it, plays it, and audits it with axe, in light and in dark.
//   node scripts/test-stories.mjs pay-invoice   only stories whose id contains this
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';
import { browserArgs, ensureBrowser } from './browser.mjs';

const root = 'storybook-static';
const wanted = process.argv[2] ?? '';
const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

async function answer(request, response) {
  const path = normalize(decodeURIComponent(new URL(request.url, 'http://stories').pathname)).replace(/\/$/, '/index.html');
  try {
    const body = await readFile(join(root, path));
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(body);
  } catch {
    response.writeHead(404).end();
  }
}

async function serve() {
  const server = createServer(answer);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, address: `http://127.0.0.1:${server.address().port}` };
}

/**
 * Runs in the page: shows one story and resolves when it has finished. A play function that throws still "finishes" with success, so the
 * exceptions are listened for on their own.
 */
function runStory(id) {
  return new Promise((resolve) => {
    const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
    const errors = [];
    const note = (error) => errors.push(`${error?.name ?? ''} ${error?.message ?? error?.description ?? error}`);
    const handlers = {
      storyThrewException: (error) => (note(error), finish({ status: 'threw' })),
      storyErrored: (error) => (note(error), finish({ status: 'errored' })),
      storyMissing: () => finish({ status: 'missing' }),
      playFunctionThrewException: note,
      storyFinished: (event) => event.storyId === id && finish({ status: event.status, reporters: event.reporters }),
    };
    const timer = setTimeout(() => finish({ status: 'timeout' }), 60_000);
    function finish(result) {
      for (const [event, handler] of Object.entries(handlers)) channel.off(event, handler);
      clearTimeout(timer);
      resolve({ ...result, errors });
    }
    for (const [event, handler] of Object.entries(handlers)) channel.on(event, handler);
    channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
  });
}

function faultsOf({ status, errors, reporters = [] }) {
  const violations = reporters.filter(({ type }) => type === 'a11y').flatMap(({ result }) => result?.violations ?? []);
  const audits = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => [node.target].flat(2).join(' ')).join(', ')}`);
  return [...(status === 'success' ? [] : [status]), ...errors, ...audits];
}

async function openPage(browser, address, theme) {
  const page = await browser.newPage({ colorScheme: theme });
  const thrown = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  await page.goto(`${address}/iframe.html?globals=theme:${theme}`, { waitUntil: 'load' });
  await page.waitForFunction(() => window.__STORYBOOK_PREVIEW__?.storyStoreValue ?? window.__STORYBOOK_PREVIEW__?.ready);
  return { page, thrown };
}

async function runStories(browser, address, theme, stories) {
  const { page, thrown } = await openPage(browser, address, theme);
  let failed = 0;
  for (const { id, tags } of stories) {
    const since = Date.now();
    const result = await page.evaluate(runStory, id);
    const audited = (result.reporters ?? []).some(({ type }) => type === 'a11y');
    const faults = [...faultsOf(result), ...thrown.splice(0), ...(audited || tags?.includes('no-audit') ? [] : ['was not audited'])];
    if (faults.length > 0) failed++;
    console.log(
      `${faults.length > 0 ? 'FAIL' : 'ok  '} ${theme.padEnd(5)} ${id} ${Date.now() - since} ms${faults.map((fault) => `\n       ${fault}`).join('')}`,
    );
  }
  await page.close();
  return failed;
}

const { entries } = JSON.parse(await readFile(join(root, 'index.json'), 'utf8'));
const stories = Object.values(entries).filter(({ type, id }) => type === 'story' && id.includes(wanted));
const { server, address } = await serve();
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArgs });
let failed = 0;
for (const theme of ['light', 'dark']) failed += await runStories(browser, address, theme, stories);
await browser.close();
server.close();
console.log(`\n${stories.length} stories, ${failed} failures`);
process.exitCode = failed > 0 || stories.length === 0 ? 1 : 0;
