import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readConfiguration } from './configuration.js';
import { startHost, type Host, type HostFolders } from './start-host.js';

const folder = mkdtempSync(join(tmpdir(), 'host-'));
const write = (path: string, text: string): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};
write('dist/cdn/pay-invoice.js', 'export {};');
write('dist/card-frame/frame.html', `<meta name="billing-frame" content='{"version":"1","allowedOrigins":[],"tokenizer":"test"}' />`);
const folders: HostFolders = { dist: join(folder, 'dist'), storybook: join(folder, 'storybook-static'), demo: join(folder, 'demo') };

const hosts: Host[] = [];
after(async () => {
  await Promise.all(hosts.map((host) => host.close()));
  rmSync(folder, { recursive: true });
});

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
let next = 9200 + (process.pid % 400) * 6;
const freePort = async (): Promise<number> => {
  for (next += 3; ; next += 3) if ((await Promise.all([0, 1, 2].map((step) => isFree(next + step)))).every(Boolean)) return next;
};

const start = async (environment: Readonly<Record<string, string>>) => {
  const port = await freePort();
  const said: string[] = [];
  const configuration = readConfiguration({ PORT: String(port), SHUTDOWN_SECONDS: '1', LOG_LEVEL: 'silent', ...environment });
  const host = await startHost(configuration, folders, { say: (sentence) => said.push(sentence) });
  hosts.push(host);
  return { host, said, portal: `http://127.0.0.1:${port}`, frame: `http://127.0.0.1:${port + 1}`, partner: `http://127.0.0.1:${port + 2}` };
};

describe('a host without the demo', () => {
  it('serves the API, the kit and the card frame, and nothing of the demo', async () => {
    const { portal, frame, partner } = await start({ DATA: 'memory' });
    for (const path of ['/api/v1/terms', '/kit/pay-invoice.js', '/healthz', '/readyz'])
      assert.equal((await fetch(portal + path)).status, 200, path);
    assert.equal((await fetch(`${frame}/frame.html`)).status, 200);
    for (const path of ['/', '/portal/', '/portal/sign-in/', '/mail/', '/demo.json', '/sample.json', '/conformance.json', '/contract/'])
      assert.equal((await fetch(portal + path)).status, 404, path);
    for (const path of ['/demo/clock', '/demo/sign-in'])
      assert.equal((await fetch(portal + path, { method: 'POST', body: new URLSearchParams({ days: '1' }) })).status, 404, path);
    await assert.rejects(fetch(partner));
  });

  it('shows the books to whoever has the key, and to nobody where there is none', async () => {
    const key = 'an-operator-s-key-0123456789';
    const ask = async (portal: string, bearer: string): Promise<number> =>
      (await fetch(`${portal}/api/v1/operator/books`, { headers: { Authorization: `Bearer ${bearer}` } })).status;
    const open = await start({ DATA: 'memory', OPERATOR_KEY: key });
    assert.deepEqual([await ask(open.portal, key), await ask(open.portal, `${key}x`)], [200, 401]);
    assert.equal(await ask((await start({ DATA: 'memory' })).portal, key), 404);
  });

  it('keeps browsers on https where customers reach it so, and its cookies with it', async () => {
    const { portal, frame } = await start({
      ...{ DATA: 'memory', PUBLIC_ORIGIN: 'https://billing.example', CARD_FRAME_ORIGIN: 'https://cards.example', TRUST_PROXY: 'loopback' },
    });
    for (const address of [`${portal}/api/v1/terms`, `${portal}/nowhere`, `${frame}/frame.html`])
      assert.equal((await fetch(address)).headers.get('Strict-Transport-Security'), 'max-age=31536000', address);
    const policy = (await fetch(`${frame}/frame.html`)).headers.get('Content-Security-Policy') ?? '';
    assert.match(policy, /frame-ancestors https:\/\/billing\.example;/);
    const headers = { 'Content-Type': 'application/json', Cookie: '__Host-billing-session=none', Origin: 'https://billing.example' };
    const post = (origin: string) => fetch(`${portal}/api/v1/session/extend`, { method: 'POST', headers: { ...headers, Origin: origin } });
    assert.equal((await post('https://billing.example')).status, 401);
    assert.equal((await post('https://evil.example')).status, 403);
  });
});

interface Sample {
  readonly invoices: readonly { readonly outcome: string; readonly facts: Readonly<Record<string, string>> }[];
}

describe('the demo over its folder', () => {
  const folderOfData = join(folder, 'data');
  const environment = { DEMO: '1', DATA_DIR: folderOfData };
  const json = async (address: string): Promise<unknown> => (await fetch(address)).json();
  const today = async (portal: string) => (await json(`${portal}/demo.json`)) as { today: string; payLinks: { valid: { token: string } } };

  it('is the same after a restart: its day, its pay links, its invoices; and no second process gets in', async () => {
    const first = await start(environment);
    assert.match(first.said.join(), /Making a PostgreSQL in .* some seconds/);
    await fetch(`${first.portal}/demo/clock`, { method: 'POST', body: new URLSearchParams({ days: '2' }), redirect: 'manual' });
    const before = await today(first.portal);
    await assert.rejects(start(environment), /in use by another process|taken/);
    await first.host.close();

    const second = await start(environment);
    assert.deepEqual(second.said, []);
    const now = await today(second.portal);
    assert.deepEqual([now.today, now.payLinks.valid.token], [before.today, before.payLinks.valid.token]);
    const { invoices } = (await json(`${second.portal}/sample.json`)) as Sample;
    assert.ok(invoices.filter(({ outcome }) => outcome === 'payable').length > 20);
    await second.host.close();
  });

  it('of another day is replaced by today’s, which is said', async () => {
    writeFileSync(join(folderOfData, 'demo-of-day.txt'), '2026-01-31');
    const { said, portal, host } = await start(environment);
    assert.match(said[0] ?? '', /of 2026-01-31: it is replaced by today’s/);
    const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(Date.now());
    assert.equal((await today(portal)).today, calendar);
    await host.close();
  });
});
