import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { browserArgs, ensureBrowser } from '../browser.mjs';
import { integrityIndex, keepBundle, snippet } from './cdn.mjs';
import { integrityOf, verifiedImports } from './integrity.mjs';

const sources = {
  'paying.js': `
    import { title } from './common.js';
    const show = (text) => { document.title = title(text); };
    import('./step.js').then(({ step, more }) => more().then(({ last }) => show(step() + last()))).catch(() => show('refused'));`,
  'other.js': `import { title } from './common.js'; export const open = async () => title((await import('./elsewhere.js')).elsewhere());`,
  'common.js': `export const title = (text) => 'kit: ' + text + document.characterSet;`,
  'step.js': `import { deep } from './deep.js'; export const step = () => 'step ' + deep(); export const more = () => import('./last.js');`,
  'last.js': `export const last = () => ' last ' + document.compatMode + ' ';`,
  'elsewhere.js': `import { deep } from './deep.js'; export const elsewhere = () => 'elsewhere ' + deep();`,
  'deep.js': `export const deep = () => 'deep ' + document.contentType;`,
};
const folder = mkdtempSync(join(tmpdir(), 'integrity-'));
const served = new Map();
let page, kit, browser, index;
/** A file that takes its time, by its address. */
let slow = '';

function serve(answer) {
  const server = createServer((request, response) => answer(request.url ?? '/', response));
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve({ server, port: server.address().port })));
}

function hostPage(kitOrigin) {
  const policy = `default-src 'none'; script-src ${kitOrigin}; require-trusted-types-for 'script'; trusted-types 'none'`;
  const body = `<!doctype html><meta charset="utf-8"><title>start</title>${snippet('paying.js', index['paying.js'], `${kitOrigin}/`, '1.0.0')}`;
  return { policy, body };
}

before(async () => {
  for (const [name, text] of Object.entries(sources)) writeFileSync(join(folder, name), text);
  const bundle = {};
  const output = { minify: true, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' };
  await build({
    configFile: false,
    root: folder,
    logLevel: 'warn',
    publicDir: false,
    plugins: [verifiedImports(), keepBundle(bundle)],
    build: {
      outDir: join(folder, 'out'),
      lib: { entry: { paying: join(folder, 'paying.js'), other: join(folder, 'other.js') }, formats: ['es'] },
      rolldownOptions: { output },
    },
  });
  for (const file of readdirSync(join(folder, 'out'))) served.set(`/${file}`, readFileSync(join(folder, 'out', file), 'utf8'));
  index = integrityIndex(bundle, join(folder, 'out'));
  kit = await serve((url, response) => {
    response.writeHead(served.has(url) ? 200 : 404, { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' });
    setTimeout(() => response.end(served.get(url)), url === slow ? 300 : 0);
  });
  page = await serve((_url, response) => {
    const { policy, body } = hostPage(`http://127.0.0.1:${kit.port}`);
    response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy }).end(body);
  });
  browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArgs });
});

after(async () => {
  await browser?.close();
  for (const { server } of [page, kit]) server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the host page and returns its title once it is no longer the first, with what the console said. */
async function visit() {
  const tab = await browser.newPage();
  const messages = [];
  tab.on('console', (message) => messages.push(message.text()));
  tab.on('pageerror', (error) => messages.push(error.message));
  await tab.goto(`http://127.0.0.1:${page.port}/`);
  await tab.waitForFunction(() => document.title !== 'start');
  const title = await tab.title();
  await tab.close();
  return { title, messages };
}

const lazyFiles = () => Object.keys(index['paying.js'].lazy);

test('the index names the integrity of every file, those of the first screen and those that may follow', () => {
  const { closure, lazy, integrity } = index['paying.js'];
  assert.equal(integrity, integrityOf(served.get('/paying.js')));
  assert.equal(closure[0], 'paying.js');
  assert.equal(closure.length, 2);
  assert.equal(lazyFiles().length, 3);
  for (const [file, about] of Object.entries(lazy)) assert.equal(about.integrity, integrityOf(served.get(`/${file}`)));
});

test('a page under a strict policy with trusted types runs the snippet and what it imports later', async () => {
  const { title, messages } = await visit();
  assert.equal(title, 'kit: step deep text/html last CSS1Compat UTF-8');
  assert.deepEqual(messages, []);
});

test('a file that is imported later is refused when a byte of it was changed, and so is what that file imports', async () => {
  for (const file of lazyFiles()) {
    const original = served.get(`/${file}`);
    served.set(`/${file}`, `${original}\n`);
    const { title } = await visit();
    served.set(`/${file}`, original);
    assert.equal(title, 'kit: refusedUTF-8', file);
  }
});

test('a file that was refused before another one imports it is not fetched again without its integrity', async () => {
  const [step, deep] = ['step', 'deep'].map((name) => lazyFiles().find((file) => file.startsWith(name)));
  const original = served.get(`/${deep}`);
  served.set(`/${deep}`, `${original}\n`);
  slow = `/${step}`;
  const { title } = await visit();
  served.set(`/${deep}`, original);
  slow = '';
  assert.equal(title, 'kit: refusedUTF-8');
});
