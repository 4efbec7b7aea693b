import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { PortInUse } from '../../src/backend/node/index.js';
import { readConfiguration, type Configuration } from './configuration.js';
import { Html, markup } from './markup.js';
import { startHost } from './start-host.js';

const folder = mkdtempSync(join(tmpdir(), 'demo-'));
const write = (path: string, text: string): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const base = 'https://cdn.example/billing-elements/1.2.3/';
const line = (name: string) => `<link rel="modulepreload" href="${base}${name}" integrity="sha384-x" crossorigin="anonymous">`;
const script = (tag: string) => `<script type="module" src="${base}${tag}.js" integrity="sha384-y" crossorigin="anonymous"></script>`;
const tags = [
  'pay-invoice',
  'billing-provider',
  'billing-nav',
  'billing-dashboard',
  'invoice-table',
  'invoice-detail',
  'invoice-download',
  'payment-history',
];
for (const tag of tags) write(`dist/cdn/${tag}.html`, `<!-- ${base} -->\n${line('shared-AAAAAAAA.js')}\n${script(tag)}\n`);
write('dist/cdn/pay-invoice.js', `export const text = '${'x'.repeat(5_000)}';`);
write('dist/cdn/shared-AAAAAAAA.js', 'export {};');
write('dist/card-frame/frame.html', `<meta name="billing-frame" content='{"version":"1","allowedOrigins":[],"tokenizer":"test"}' />`);
write('demo/partner/partner.css', 'a{}');
write('demo/portal/portal.css', 'a{}');
write('secret.txt', 'secret');

const freePorts = async (): Promise<number> => {
  for (let port = 7100 + (process.pid % 500) * 4; ; port += 4) {
    const free = await Promise.all([0, 1, 2].map((step) => isFree(port + step)));
    if (free.every(Boolean)) return port;
  }
};
const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

const configured = (environment: Readonly<Record<string, string>>): Configuration =>
  readConfiguration({ DEMO: '1', DATA: 'memory', ...environment });
const configuration = configured({
  PORT: String(await freePorts()),
  ALLOWED_ORIGINS: 'https://shop.example, https://other.example',
});
const { addresses } = configuration;
const folders = { dist: join(folder, 'dist'), storybook: join(folder, 'storybook-static'), demo: join(folder, 'demo') };
const demo = await startHost(configuration, folders);
after(async () => {
  await demo.close();
  rmSync(folder, { recursive: true });
});

const { portal, frame, partner } = addresses;
const json = async (path: string): Promise<Record<string, never>> => (await (await fetch(portal + path)).json()) as Record<string, never>;

describe('the demo', () => {
  it('names its addresses, and every one of them answers', async () => {
    const description = (await json('/demo.json')) as Record<string, unknown>;
    for (const name of ['index', 'portal', 'partner', 'provider', 'cardFrame', 'description', 'sample', 'mail']) {
      assert.equal((await fetch(description[name] as string)).status, 200, name);
    }
    assert.equal(description['storybook'], null);
  });

  it('answers samples from the store, as they are now', async () => {
    const { invoices } = (await json('/sample.json')) as unknown as { invoices: { outcome: string }[] };
    assert.ok(invoices.filter((invoice) => invoice.outcome === 'payable').length > 20);
  });

  it('tells a load balancer that it lives and is ready', async () => {
    for (const path of ['/healthz', '/readyz']) assert.equal((await fetch(portal + path)).status, 200, path);
  });

  it('says in a sentence that a port is taken, and gives the others free again', async () => {
    const blocked = configured({ PORT: String(addresses.port - 1) });
    await assert.rejects(startHost(blocked, folders), (fault) => fault instanceof PortInUse && /in use/.test(fault.message));
    assert.equal(await isFree(blocked.addresses.port), true);
  });
});

describe('every answer of every site', () => {
  it('says what browsers may do with it, and that nobody else may show it unless they are named', async () => {
    const addresses = [
      '/',
      '/portal/',
      '/portal/sign-in/',
      '/mail/',
      '/kit/pay-invoice.js',
      '/sample.json',
      '/nowhere',
      '/healthz',
      '/api/v1/terms',
      '/demo/clock',
    ];
    for (const address of [...addresses.map((path) => portal + path), `${frame}/frame.html`, `${partner}/partner/`, `${partner}/nowhere`]) {
      const { headers } = await fetch(address, { redirect: 'manual' });
      assert.equal(headers.get('X-Content-Type-Options'), 'nosniff', address);
      assert.match(headers.get('Referrer-Policy') ?? '', /^(no-referrer|same-origin)$/, address);
      assert.equal(headers.get('Cross-Origin-Opener-Policy'), 'same-origin', address);
      assert.match(
        headers.get('Cross-Origin-Resource-Policy') ?? '',
        address.includes('/kit/') ? /^cross-origin$/ : /^same-origin$/,
        address,
      );
      assert.match(headers.get('Permissions-Policy') ?? '', /camera=\(\)/, address);
      assert.equal(headers.get('Strict-Transport-Security'), null, 'plain http');
      if ((headers.get('Content-Type') ?? '').startsWith('text/html'))
        assert.match(headers.get('Content-Security-Policy') ?? '', /default-src 'none'.*frame-ancestors/, address);
    }
  });
});

describe('the partner’s page', () => {
  it('embeds the kit by the snippet of the build, with our address, under the strict policy', async () => {
    const response = await fetch(`${partner}/partner/`);
    const text = await response.text();
    assert.ok(
      text.includes(`<script type="module" src="${portal}/kit/pay-invoice.js" integrity="sha384-y" crossorigin="anonymous"></script>`),
    );
    assert.ok(text.includes(`<pay-invoice base-url="${portal}/api/v1"></pay-invoice>`));
    assert.doesNotMatch(text, /cdn\.example|<style|style=| on[a-z]+="/);
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    assert.equal(
      policy,
      `default-src 'none'; script-src 'self' ${portal}/kit/; style-src 'self'; img-src 'self'; connect-src 'self' ${portal}; frame-src ${frame}; ` +
        "worker-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html billing-elements; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  it('names shared files once when it embeds two elements, and scripts after them', async () => {
    const text = await (await fetch(`${partner}/partner/provider/`)).text();
    assert.equal(text.split('shared-AAAAAAAA.js').length, 2);
    assert.ok(text.indexOf('shared-AAAAAAAA.js') < text.indexOf('billing-provider.js'));
    assert.match(text, /<billing-provider base-url="[^"]+"><pay-invoice><\/pay-invoice><\/billing-provider>/);
  });

  it('speaks the language of the address, mirrors itself for Arabic, and takes no markup from it', async () => {
    const at = async (query: string) => (await fetch(`${partner}/partner/?${query}`)).text();
    assert.match(await at('lang=nl'), /<html lang="nl">[\s\S]*Uw factuur/);
    assert.match(await at('lang=ar'), /<html lang="ar" dir="rtl">/);
    assert.match(await at('lang=%22%3E%3Cscript%3E'), /<html lang="en">/);
    assert.match(await at('account-number=A1B2C3&invoice-number=1Z-204417'), /account-number="A1B2C3" invoice-number="1Z-204417"/);
    assert.doesNotMatch(await at('account-number=%22%20onclick=x'), /onclick/);
  });
});

describe('files', () => {
  it('are compressed as the caller likes, and kept for ever only when their name holds their content', async () => {
    const plain = await fetch(`${portal}/kit/pay-invoice.js`, { headers: { 'Accept-Encoding': 'identity' } });
    assert.deepEqual([plain.headers.get('Content-Encoding'), plain.headers.get('Cache-Control')], [null, 'public, no-cache']);
    const packed = await fetch(`${portal}/kit/pay-invoice.js`, { headers: { 'Accept-Encoding': 'gzip, br' } });
    assert.equal(packed.headers.get('Content-Encoding'), 'br');
    assert.ok(Number(packed.headers.get('Content-Length')) < 200);
    assert.equal(await packed.text(), await plain.text());
    assert.match((await fetch(`${portal}/kit/shared-AAAAAAAA.js`)).headers.get('Cache-Control') ?? '', /immutable/);
  });

  it('of the kit may be loaded and checked by any site', async () => {
    const response = await fetch(`${portal}/kit/pay-invoice.js`);
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
    assert.match(response.headers.get('Content-Type') ?? '', /^text\/javascript/);
  });

  it('are not sent again to whoever has them', async () => {
    const etag = (await fetch(`${portal}/kit/pay-invoice.js`)).headers.get('ETag') ?? '';
    assert.equal((await fetch(`${portal}/kit/pay-invoice.js`, { headers: { 'If-None-Match': etag } })).status, 304);
  });

  for (const path of [
    '/kit/../../secret.txt',
    '/kit/%2e%2e/%2e%2e/secret.txt',
    '/kit/..%2f..%2fsecret.txt',
    '/kit/%5c..%5csecret.txt',
    '/kit/%00',
    '/kit/%',
    '/kit/.hidden',
    '/kit',
  ]) {
    it(`outside of their folder are not there: ${path}`, async () => assert.equal((await fetch(portal + path)).status, 404));
  }
});

describe('the card frame', () => {
  it('is told who may embed it, by its page and by its header', async () => {
    const response = await fetch(`${frame}/frame.html`);
    const origins = [partner, portal, 'https://shop.example', 'https://other.example'];
    assert.ok((await response.text()).includes(JSON.stringify({ version: '1', allowedOrigins: origins, tokenizer: 'test' })));
    assert.ok((response.headers.get('Content-Security-Policy') ?? '').includes(`frame-ancestors ${origins.join(' ')};`));
  });
});

describe('the biller’s day', () => {
  const move = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${portal}/demo/clock`, { method: 'POST', body: new URLSearchParams(body), headers, redirect: 'manual' });
  const day = async (): Promise<number> => Date.parse(String((await json('/demo.json'))['today'])) / 86_400_000;

  it('moves on when asked on the index, and the API follows', async () => {
    const before = await day();
    assert.equal((await move('days=1')).headers.get('Location'), '/#clock');
    assert.equal(await day(), before + 1);
    const shown = new Date((before + 1) * 86_400_000).toISOString().slice(0, 10);
    assert.ok((await (await fetch(`${portal}/`)).text()).includes(`<time datetime="${shown}">`));
  });

  it('does not move back, nowhere, or for the page of somebody else', async () => {
    const before = await day();
    for (const body of ['days=0', 'days=-1', 'days=1.5', 'days=x', 'days=32']) assert.equal((await move(body)).status, 422, body);
    assert.equal((await move('days=1', { Origin: 'https://evil.example' })).status, 403);
    assert.equal(await day(), before);
  });
});

describe('the portal’s pages', () => {
  it('show mail as text, whatever it holds', async () => {
    await demo.biller?.mailbox.send({
      id: '9',
      to: '"<b>"@x.example',
      subject: '<script>alert(1)</script>',
      text: 'one\ntwo\n\n<img src=x>',
      locale: 'en',
    });
    const text = await (await fetch(`${portal}/mail/`)).text();
    assert.doesNotMatch(text, /<script|<img|<b>/);
    assert.match(text, /one<br \/>two/);
  });

  it('sign somebody in with a cookie, for the backend’s own pages only', async () => {
    const post = (headers: Record<string, string>, email = 'admin@harbourfinch.example') =>
      fetch(`${portal}/demo/sign-in`, { method: 'POST', body: new URLSearchParams({ email }), headers, redirect: 'manual' });
    assert.equal((await post({ Origin: 'https://evil.example' })).status, 403);
    assert.equal((await post({ Origin: portal }, 'nobody@x.example')).headers.get('Set-Cookie'), null);
    const cookie = (await post({ Origin: portal })).headers.get('Set-Cookie') ?? '';
    assert.match(cookie, /^billing-session=[\w-]{22}; Path=\/; Max-Age=1800; HttpOnly; SameSite=Lax$/);
    const session = await fetch(`${portal}/api/v1/session`, { headers: { Cookie: cookie.split(';')[0] ?? '' } });
    assert.equal(((await session.json()) as { kind: string }).kind, 'user');
  });
});

describe('the portal', () => {
  const signedIn = async (email = 'payer@harbourfinch.example'): Promise<Record<string, string>> => {
    const answer = await fetch(`${portal}/demo/sign-in`, { method: 'POST', body: new URLSearchParams({ email }), redirect: 'manual' });
    assert.equal(answer.headers.get('Location'), '/portal/');
    return { Cookie: answer.headers.get('Set-Cookie')?.split(';')[0] ?? '' };
  };
  const at = (path: string, headers: Record<string, string> = {}) => fetch(portal + path, { headers, redirect: 'manual' });

  it('asks whoever is not signed in whom they want to be: one person a role, all of them in the seed', async () => {
    for (const path of ['/portal/', '/portal/invoices/', '/portal/payments/', '/portal/pay/'])
      assert.equal((await at(path)).headers.get('Location'), '/portal/sign-in/', path);
    assert.equal((await at('/demo/sign-in')).headers.get('Location'), '/portal/sign-in/');
    const response = await at('/portal/sign-in/');
    const text = await response.text();
    const { signIn } = (await json('/demo.json')) as unknown as { signIn: { people: { email: string }[]; users: string[] } };
    assert.equal(signIn.people.length, 6);
    for (const { email } of signIn.people) {
      assert.ok(signIn.users.includes(email), email);
      assert.ok(text.includes(`value="${email}"`), email);
    }
    // A post without an origin would be refused.
    assert.equal(response.headers.get('Referrer-Policy'), 'same-origin');
  });

  it('composes each page of the elements alone, under the strict policy', async () => {
    const headers = await signedIn();
    for (const [path, first] of [
      ['/portal/', 'billing-dashboard'],
      ['/portal/invoices/', 'invoice-table'],
      ['/portal/payments/', 'payment-history'],
      ['/portal/pay/', 'pay-invoice'],
    ] as const) {
      const response = await at(path, headers);
      const text = await response.text();
      assert.equal(response.status, 200, path);
      assert.match(text, /<billing-provider base-url="\/api\/v1" /);
      assert.match(text, new RegExp(`<${first}[^>]* class="first">`), path);
      const scripts = [...text.matchAll(/<script[^>]*src="([^"]*)"/g)].map(([, address]) => address);
      assert.deepEqual(
        scripts.filter((address) => !address?.startsWith('/kit/')),
        [],
      );
      assert.doesNotMatch(text, /<style|style=| on[a-z]+=|<script(?![^>]* src=)/);
      assert.match(response.headers.get('Content-Security-Policy') ?? '', /script-src 'self'; .*require-trusted-types-for 'script'/);
    }
  });

  it('keeps a language that was chosen, and takes no markup from it', async () => {
    const chosen = await at('/portal/sign-in/?lang=nl');
    const cookie = chosen.headers.get('Set-Cookie') ?? '';
    assert.match(cookie, /^portal-language=nl; Path=\/portal\//);
    assert.match(await (await at('/portal/sign-in/', { Cookie: cookie.split(';')[0] ?? '' })).text(), /<html lang="nl">[\s\S]*Beheerder/);
    assert.match(await (await at('/portal/sign-in/', { Cookie: 'portal-language="><script>' })).text(), /<html lang="en">/);
    assert.match((await at('/portal/sign-in/?lang=%22%3E')).headers.get('Set-Cookie') ?? '', /^portal-language=en;/);
  });

  it('is found without the slash at the end, and serves its own files', async () => {
    for (const path of ['/portal', '/portal/invoices', '/portal/sign-in'])
      assert.equal((await at(path)).headers.get('Location'), `${path}/`);
    assert.equal((await at('/portal/portal.css')).status, 200);
    assert.equal((await at('/portal/nothing/')).status, 404);
  });
});

describe('markup', () => {
  it('escapes everything that is not markup itself', () => {
    const bad = `<a href="x" onclick='y'>&`;
    assert.equal(
      markup`<p title="${bad}">${bad}</p>`.text,
      `<p title="&lt;a href=&quot;x&quot; onclick=&#39;y&#39;&gt;&amp;">&lt;a href=&quot;x&quot; onclick=&#39;y&#39;&gt;&amp;</p>`,
    );
    assert.equal(markup`${[new Html('<b>'), markup`${1}`]}${undefined}`.text, '<b>1');
  });
});
