import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { GuestInvoice, Problem } from '../contract/generated/types.js';
import { vProblem } from '../contract/generated/validators.js';
import { safeParse } from 'valibot';
import { createInPageBackend, WireProbe } from '../testing/index.js';
import { storeRuns } from '../testing/stores.js';

const partner = 'https://partner.example';
const own = 'https://billing.example';
const facts = { accountNumber: 'A1B2C3', invoiceNumber: '1Z-204417', invoiceAmount: '1250.00' };

const start = async (config = {}) => {
  const page = await createInPageBackend({ config: { allowedOrigins: [partner], ...config } });
  return { page, probe: new WireProbe((request) => page.backend.fetch(request)) };
};

describe('every answer', () => {
  it('names the request, and keeps a harmless name that the caller gave it', async () => {
    const { probe } = await start();
    assert.match((await probe.get('/terms')).headers.get('X-Correlation-Id') ?? '', /^[\w-]{22}$/);
    assert.equal(
      (await probe.get('/terms', { headers: { 'X-Correlation-Id': 'story-12345' } })).headers.get('X-Correlation-Id'),
      'story-12345',
    );
    assert.notEqual(
      (await probe.get('/terms', { headers: { 'X-Correlation-Id': '<script>' } })).headers.get('X-Correlation-Id'),
      '<script>',
    );
  });

  it('may not be sniffed, framed or kept', async () => {
    const { probe } = await start();
    for (const answer of [await probe.get('/payment-fields'), await probe.get('/nothing'), await probe.post('/guest/lookups', { facts })]) {
      assert.equal(answer.headers.get('X-Content-Type-Options'), 'nosniff');
      assert.equal(answer.headers.get('Content-Security-Policy'), "default-src 'none'; frame-ancestors 'none'");
      assert.equal(answer.headers.get('Cache-Control'), 'no-store');
      assert.equal(answer.headers.get('Referrer-Policy'), 'no-referrer');
    }
  });

  it('that fails by a fault of the program says so without showing it, and tells the operator', async () => {
    const { createBackend } = await import('./create-backend.js');
    const seen: string[] = [];
    const { page } = await start();
    const { nordwind } = await import('./seed/nordwind-settings.js');
    const backend = createBackend({
      ...page.controls,
      store: { transaction: () => Promise.reject(new Error('SELECT secret FROM cards')) },
      config: { biller: nordwind, frameUrl: 'https://fields.example/frame.html' },
      onFault: (fault, correlationId) => seen.push(`${correlationId} ${fault.message}`),
    });
    const answer = await new WireProbe((request) => backend.fetch(request)).post('/guest/lookups', { facts });
    assert.equal(answer.status, 500);
    assert.doesNotMatch(answer.text, /SELECT|cards|\.ts/);
    assert.equal(seen[0], `${answer.headers.get('X-Correlation-Id')} SELECT secret FROM cards`);
  });
});

describe('another origin', () => {
  it('on the list may call, without cookies', async () => {
    const { probe } = await start();
    const answer = await probe.post('/guest/lookups', { facts }, { headers: { Origin: partner } });
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), partner);
    assert.equal(answer.headers.get('Access-Control-Allow-Credentials'), null);
    assert.match(answer.headers.get('Access-Control-Expose-Headers') ?? '', /ETag.*Retry-After.*X-Correlation-Id/);
    assert.match(answer.headers.get('Vary') ?? '', /Origin/);
  });

  it('on the list gets its preflight answered, and its refusals too', async () => {
    const { probe } = await start();
    const preflight = await probe.send('OPTIONS', '/payments', { headers: { Origin: partner, 'Access-Control-Request-Method': 'POST' } });
    assert.equal(preflight.status, 204);
    assert.match(preflight.headers.get('Access-Control-Allow-Headers') ?? '', /Idempotency-Key/);
    const refused = await probe.get('/invoices', { headers: { Origin: partner } });
    assert.deepEqual([refused.status, refused.headers.get('Access-Control-Allow-Origin')], [401, partner]);
  });

  for (const origin of ['https://evil.example', 'null', 'https://partner.example.evil.example', 'http://partner.example']) {
    it(`not on the list (${origin}) may not read and may not write`, async () => {
      const { probe } = await start();
      assert.equal((await probe.get('/terms', { headers: { Origin: origin } })).headers.get('Access-Control-Allow-Origin'), null);
      assert.equal(
        (await probe.send('OPTIONS', '/payments', { headers: { Origin: origin } })).headers.get('Access-Control-Allow-Origin'),
        null,
      );
      const written = await probe.post('/guest/lookups', { facts }, { headers: { Origin: origin } });
      assert.deepEqual([written.status, (written.body as Problem).code], [403, 'forbidden']);
    });
  }
});

describe('a cookie session', () => {
  const signedIn = async () => {
    const started = await start();
    const cookie = (await started.page.backend.signIn('admin@harbourfinch.example'))?.setCookie ?? '';
    return { ...started, cookie, pair: cookie.split(';')[0] ?? '' };
  };

  it('is out of reach for scripts and for other sites', async () => {
    const { cookie } = await signedIn();
    assert.match(cookie, /^__Host-billing-session=[\w-]{22}; Path=\/; Max-Age=1800; HttpOnly; SameSite=Lax; Secure$/);
  });

  it('may read, and may write from the backend’s own pages only', async () => {
    const { probe, pair } = await signedIn();
    assert.equal((await probe.get('/session', { headers: { Cookie: pair } })).status, 200);
    const extend = (headers: Record<string, string>) => probe.send('POST', '/session/extend', { headers: { Cookie: pair, ...headers } });
    assert.equal((await extend({ Origin: own, 'Sec-Fetch-Site': 'same-origin' })).status, 200);
    assert.equal((await extend({ Origin: own })).status, 200);
    assert.equal((await extend({ Origin: partner })).status, 403);
    assert.equal((await extend({ Origin: own, 'Sec-Fetch-Site': 'cross-site' })).status, 403);
    assert.equal((await extend({})).status, 403);
  });

  it('lasts in the browser as long as the session that goes on', async () => {
    const { page, probe, cookie, pair } = await signedIn();
    await page.controls.advance(20 * 60_000);
    const extended = await probe.send('POST', '/session/extend', { headers: { Cookie: pair, Origin: own } });
    assert.equal(extended.headers.get('Set-Cookie'), cookie);
    await page.controls.advance(20 * 60_000);
    assert.equal((await probe.get('/session', { headers: { Cookie: pair } })).status, 200);
    const token = await page.controls.signIn('admin@harbourfinch.example');
    assert.equal((await probe.send('POST', '/session/extend', { token })).headers.get('Set-Cookie'), null);
  });

  it('carries permissions and never a role, and ends', async () => {
    const { probe, pair } = await signedIn();
    const session = await probe.get('/session', { headers: { Cookie: pair } });
    assert.doesNotMatch(session.text, /role|manager|viewPay/i);
    const ended = await probe.send('DELETE', '/session', { headers: { Cookie: pair, Origin: own } });
    assert.equal(ended.status, 204);
    assert.match(ended.headers.get('Set-Cookie') ?? '', /Max-Age=0/);
    assert.equal((await probe.get('/session', { headers: { Cookie: pair } })).status, 204);
  });

  it('ends by itself after half an hour', async () => {
    const { probe, pair, page } = await signedIn();
    await page.controls.advance(30 * 60_000);
    assert.equal((await probe.get('/session', { headers: { Cookie: pair } })).status, 204);
  });
});

describe('a body', () => {
  const lookUp = async (raw: string, headers: Record<string, string> = {}) => {
    const { probe } = await start();
    return probe.send('POST', '/guest/lookups', { raw, headers });
  };
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    'application/json; charset=utf-16',
  ]) {
    it(`of type ${type} is refused with 415`, async () =>
      assert.equal((await lookUp(JSON.stringify({ facts }), { 'Content-Type': type })).status, 415));
  }
  it('of JSON in UTF-8 is read', async () =>
    assert.equal((await lookUp(JSON.stringify({ facts }), { 'Content-Type': 'Application/JSON; charset=UTF-8' })).status, 200));
  it('of 70 KB is refused with 413', async () => assert.equal((await lookUp(`{"facts":{"a":"${'x'.repeat(70_000)}"}}`)).status, 413));
  it('nested a thousand deep is refused with 400', async () =>
    assert.equal((await lookUp(`${'['.repeat(1000)}${']'.repeat(1000)}`)).status, 400));
  it('with brackets inside a text is not deep', async () =>
    assert.equal((await lookUp(JSON.stringify({ facts: { ...facts, note: '[{'.repeat(60) + '\\"[' } }))).status, 200));
  it('that is cut, empty or no object is refused', async () => {
    for (const raw of ['{"facts":{', ' ', 'nul', 'null', '7', '[]', '"facts"']) assert.equal((await lookUp(raw)).status, 400);
  });
  it('that names the prototype changes nothing', async () => {
    assert.equal((await lookUp('{"__proto__":{"facts":{}},"facts":{"__proto__":"x","constructor":"y"}}')).status, 404);
    assert.equal(({} as Record<string, unknown>)['facts'], undefined);
  });
});

describe('writes', () => {
  it('from one address are limited per minute where the operator wants it', async () => {
    const { page } = await start({ writesPerMinute: 3 });
    const from = (address: string) => new WireProbe((request) => page.backend.fetch(request, { address }));
    for (let count = 0; count < 3; count += 1) assert.equal((await from('a').post('/guest/lookups', { facts })).status, 200);
    const limited = await from('a').post('/guest/lookups', { facts });
    assert.deepEqual([limited.status, limited.headers.get('Retry-After')], [429, '60']);
    assert.equal((await from('b').post('/guest/lookups', { facts })).status, 200);
    assert.equal((await from('a').get('/terms')).status, 200);
    await page.controls.advance(60_000);
    assert.equal((await from('a').post('/guest/lookups', { facts })).status, 200);
  });
});

describe('an ETag', () => {
  it('of the terms changes with the business date', async () => {
    const { probe, page } = await start();
    const first = (await probe.get('/terms')).headers.get('ETag') ?? '';
    page.controls.clock.moveBusiness(24 * 3_600_000);
    const answer = await probe.get('/terms', { headers: { 'If-None-Match': first } });
    assert.equal(answer.status, 200);
    assert.equal((answer.body as { policy: { today: string } }).policy.today, '2026-03-13');
  });
});

describe('junk', () => {
  const methods = fc.constantFrom('GET', 'POST', 'DELETE', 'PUT', 'PATCH', 'OPTIONS');
  const paths = fc.oneof(
    fc.constantFrom(
      '/terms',
      '/terms?country=xx',
      '/session',
      '/guest/lookups',
      '/guest/pay-links',
      '/payments',
      '/payments/quotes',
      '/invoices',
      '/session/extend',
    ),
    fc.webPath({ size: '+1' }),
    fc.webSegment().map((segment) => `/payments/by-key/${segment}`),
    fc.webSegment().map((segment) => `/payments/by-key/${segment}/abandon`),
    fc.webSegment().map((segment) => `/payments/${segment}/confirm`),
    fc.webQueryParameters().map((query) => `/invoices?${query}`),
    fc
      .record({ sort: fc.string(), limit: fc.string(), cursor: fc.base64String(), dueFrom: fc.string(), search: fc.string() })
      .map((query) => `/invoices?${new URLSearchParams(query).toString()}`),
  );
  const names = [
    'facts',
    'readings',
    'token',
    'items',
    'quoteId',
    'expectedTotal',
    'source',
    'result',
    'rewards',
    'payDate',
    'funding',
    'methodType',
    'receiptEmail',
    'invoiceId',
    'amount',
    'minor',
    'currency',
    'accountNumber',
    'invoiceNumber',
    'invoiceAmount',
  ];
  const bodies = fc.oneof(
    fc.json(),
    fc.string({ size: '+1' }),
    fc.object({ key: fc.constantFrom(...names), maxDepth: 4 }).map((value) => JSON.stringify(value)),
  );

  it('in any request never makes the backend fail, and every refusal is a problem', async () => {
    const { page, probe } = await start();
    const guest = ((await probe.post('/guest/lookups', { facts })).body as GuestInvoice).session.token ?? '';
    const user = await page.controls.signIn('admin@harbourfinch.example');
    const tokens = fc.constantFrom(undefined, guest, user, 'nonsense');
    await fc.assert(
      fc.asyncProperty(
        methods,
        paths,
        bodies,
        tokens,
        fc.option(fc.stringMatching(/^[!-~]{1,20}$/), { nil: undefined }),
        async (method, path, body, token, key) => {
          const answer = await probe.send(method, path, {
            ...(method === 'POST' && { raw: body }),
            ...(token !== undefined && { token }),
            ...(key !== undefined && { key }),
          });
          assert.ok(answer.status < 500, `${method} ${path} ${body}: ${answer.text}`);
          if (answer.status >= 400) assert.ok(safeParse(vProblem, answer.body).success, answer.text);
        },
      ),
      { numRuns: storeRuns(1500) },
    );
  });

  it('shaped like real payments charges nothing', async () => {
    const { page, probe } = await start();
    const found = (await probe.post('/guest/lookups', { facts })).body as GuestInvoice;
    const money = fc.record({ minor: fc.maxSafeInteger(), currency: fc.constantFrom('USD', 'EUR', 'XXX') });
    const input = fc.record(
      {
        quoteId: fc.string({ minLength: 1 }),
        items: fc.array(
          fc.record({ invoiceId: fc.constantFrom(found.invoice.id, 'inv_1Z-204390', 'x'), amount: money }, { requiredKeys: ['invoiceId'] }),
          { maxLength: 3 },
        ),
        expectedTotal: money,
        source: fc.record({ token: fc.string({ minLength: 1 }), type: fc.constantFrom('card', 'bankDebit', 'x') }),
        payDate: fc.constantFrom('2026-03-12', '2026-02-30', '9999-12-31'),
        receiptEmail: fc.emailAddress(),
      },
      { requiredKeys: ['quoteId', 'items', 'expectedTotal'] },
    );
    await fc.assert(
      fc.asyncProperty(input, async (body) => {
        const answer = await probe.post('/payments', body, { token: found.session.token ?? '', key: crypto.randomUUID() });
        assert.ok(answer.status >= 400 && answer.status < 500, `${answer.status} ${answer.text}`);
      }),
      { numRuns: storeRuns(500) },
    );
    assert.equal(page.controls.provider.captured.length, 0);
  });
});
