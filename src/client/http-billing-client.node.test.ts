import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BillingError } from '../domain/errors.js';
import { baseUrl, over, only } from './answering-client.fixture.js';
import { guestInvoice, json, payment, problem, quote, session, terms } from './answers.fixture.js';
import type { ChangeEvent } from './billing-client.js';
import { HttpBillingClient } from './http-billing-client.js';
import { HttpTransport } from './http-transport.js';
import type { HttpOptions } from './http-transport.js';

const key = { idempotencyKey: 'key-1' };
const payInput = { quoteId: 'q-1', items: [{ invoiceId: 'inv-1' }], expectedTotal: quote.total };

describe('HttpBillingClient', () => {
  it('asks each operation at its address and gives back what the contract describes', async () => {
    const receipt = { id: 'r-1', payee: { name: 'Nordwind', lines: [], country: 'DE' }, payment, issuedAt: '2025-01-15T10:00:00Z' };
    const fields = { frameUrl: 'https://cards.example/frame.html', provider: 'test', version: '1' };
    const capabilities = { contract: '1', backend: { name: 'x' }, groups: { guest: {} } };
    const cases: [string, unknown, (client: HttpBillingClient) => Promise<unknown>][] = [
      ['GET /capabilities', capabilities, (client) => client.capabilities()],
      ['GET /terms?country=KR', terms, (client) => client.terms.get({ country: 'KR' })],
      ['GET /terms', terms, (client) => client.terms.get({})],
      ['GET /session', session, (client) => client.session.current()],
      ['POST /session/extend', session, (client) => client.session.extend()],
      ['POST /guest/lookups', guestInvoice, (client) => client.guest.lookupInvoice({ facts: { invoiceNumber: '1' } })],
      ['POST /guest/pay-links', guestInvoice, (client) => client.guest.resolvePayLink('t')],
      ['POST /payments/quotes', quote, (client) => client.payments.quote({ items: [{ invoiceId: 'inv-1' }] })],
      ['POST /payments', payment, (client) => client.payments.pay(payInput, key)],
      ['GET /payments/by-key/key-1', payment, (client) => client.payments.byKey('key-1')],
      ['POST /payments/pay-1/confirm', payment, (client) => client.payments.confirm('pay-1', { result: 'approved.x' }, key)],
      ['GET /payments/pay-1', payment, (client) => client.payments.get('pay-1')],
      ['GET /payments/pay-1/receipt', receipt, (client) => client.payments.receipt('pay-1')],
      ['GET /payment-fields', fields, (client) => client.payments.fields()],
    ];
    for (const [line, body, call] of cases) {
      const { client, asked } = over([json(body)]);
      assert.deepEqual(await call(client), body, line);
      const request = only(asked);
      assert.equal(`${request.method} ${request.url.replace(baseUrl, '')}`, line);
    }
  });

  it('asks for invoices with filters, sort and cursor, and for one by its id', async () => {
    const applied = { sort: [{ field: 'dueDate', direction: 'desc' }], search: true, ignoredFilters: [] };
    const list = { items: [], next: 'n', applied, asOf: '2025-01-15T10:00:00Z' };
    const { client, asked } = over([json(list)]);
    const where = { accountIds: ['a', 'b'], status: ['overdue'], due: { from: '2025-01-01' }, currency: 'EUR' };
    const sort = [{ field: 'dueDate', direction: 'desc' } as const, { field: 'number', direction: 'asc' } as const];
    assert.deepEqual(await client.invoices.list({ where, search: '1Z', sort, limit: 20, cursor: 'c' }), list);
    const query =
      'search=1Z&sort=-dueDate%2Cnumber&limit=20&cursor=c&status=overdue&accountId=a&accountId=b&currency=EUR&dueFrom=2025-01-01';
    assert.equal(only(asked).url, `${baseUrl}/invoices?${query}`);
    const bad = over([json({ id: 'inv-1' }), json({ id: 'inv-1' })]);
    await assert.rejects(bad.client.invoices.get('inv-1'), { code: 'bad_response' });
  });

  it('sends facts, inputs and the key as they are given', async () => {
    const { client, asked } = over([json(payment, 201)]);
    await client.payments.pay(payInput, { ...key, ifMatch: '"1"', locale: 'nl-BE', guestToken: 'guest-token' });
    const request = only(asked);
    assert.deepEqual(await request.json(), payInput);
    assert.equal(request.headers.get('Idempotency-Key'), 'key-1');
    assert.equal(request.headers.get('If-Match'), '"1"');
    assert.equal(request.headers.get('Accept-Language'), 'nl-BE');
    assert.equal(request.headers.get('Content-Type'), 'application/json');
    assert.equal(request.redirect, 'error');
  });

  it('says where nobody can be signed in: another origin without a token', () => {
    const baseUrl = 'https://billing.example/api/v1';
    assert.equal(new HttpBillingClient({ baseUrl }).guestOnly, true);
    assert.equal(new HttpBillingClient({ baseUrl, getToken: () => 'token' }).guestOnly, false);
  });

  it('does not send a language that is none', async () => {
    const { client, asked } = over([json(terms)]);
    await client.terms.get({}, { locale: 'nl\r\nX-Evil: 1' });
    assert.equal(only(asked).headers.get('Accept-Language'), null);
  });

  it('treats 204 as nobody signed in, and ends a session', async () => {
    const { client } = over([new Response(null, { status: 204 }), new Response(null, { status: 204 })]);
    assert.equal(await client.session.current(), null);
    assert.equal(await client.session.end(), undefined);
  });

  it('reads null as absent, and drops what the contract does not know', async () => {
    const { client } = over([json({ ...payment, surcharge: null, failure: null, novelty: { a: 1 }, status: 'teleported' })]);
    assert.deepEqual(await client.payments.get('pay-1'), { ...payment, status: 'teleported' });
  });

  it('finds nothing under a key only when the server itself says so', async () => {
    const { client } = over([problem(404, { code: 'not_found' })]);
    assert.equal(await client.payments.byKey('k'), null);
    const proxy = over([new Response('<h1>404</h1>', { status: 404, headers: { 'Content-Type': 'text/html' } })]);
    await assert.rejects(proxy.client.payments.byKey('k'), { code: 'not_found', retryable: true });
  });

  it('gives a key up only on an explicit null: an answer that lacks the payment is no answer', async () => {
    const { client, asked } = over([json({ payment: null }), json({ payment }), json({}), json({ payment: {} })]);
    assert.equal(await client.payments.abandon('k 1/2'), null);
    assert.equal(asked[0]?.url, `${baseUrl}/payments/by-key/k%201%2F2/abandon`);
    assert.deepEqual(await client.payments.abandon('k'), payment);
    await assert.rejects(client.payments.abandon('k'), { code: 'bad_response' });
    await assert.rejects(client.payments.abandon('k'), { code: 'bad_response' });
  });

  it('asks nothing for an id that would fold the path', async () => {
    const { client, asked } = over([]);
    for (const id of ['', '.', '..']) await assert.rejects(client.payments.get(id), { code: 'not_found' });
    assert.equal(asked.length, 0);
  });

  it('tells subscribers after writes, once per change of a payment, whatever a listener does', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const processing = { ...payment, status: 'processing' };
    const { client } = over([json(processing), json(processing), json(payment), json(session)]);
    const heard: ChangeEvent[] = [];
    client.subscribe(() => {
      throw new Error('a listener of the host');
    });
    const stop = client.subscribe((change) => heard.push(change));
    const o = { guestToken: 'guest-token' };
    await client.payments.pay(payInput, { ...key, ...o });
    await client.payments.byKey('key-1', o);
    assert.deepEqual(heard, [{ topic: 'payments', id: 'pay-1' }, { topic: 'invoices' }]);
    await client.payments.byKey('key-1', o);
    assert.equal(heard.length, 4, 'processing became succeeded');
    await client.session.extend();
    assert.deepEqual(heard.at(-1), { topic: 'session' });
    stop();
    assert.throws(() => t.mock.timers.runAll(), /a listener of the host/);
  });

  it('has the origin and path as scope, without a closing slash', () => {
    assert.equal(new HttpBillingClient({ baseUrl: 'https://billing.example/api/v1//' }).scope, baseUrl);
  });
});

describe('credentials', () => {
  const asking = async (
    options: Partial<HttpOptions>,
    call: (client: HttpBillingClient) => Promise<unknown>,
    answer: unknown,
  ): Promise<Request> => {
    const { client, asked } = over([json(answer)], options);
    await call(client);
    return only(asked);
  };
  const onPage = async <T>(origin: string, work: () => Promise<T>): Promise<T> => {
    Object.assign(globalThis, { location: { origin } });
    try {
      return await work();
    } finally {
      Reflect.deleteProperty(globalThis, 'location');
    }
  };

  it('are the cookies of the own origin for a customer, and none across origins', async () => {
    const own = await onPage('https://billing.example', () => asking({}, (client) => client.terms.get({}), terms));
    assert.equal(own.credentials, 'same-origin');
    const other = await onPage('https://partner.example', () => asking({}, (client) => client.terms.get({}), terms));
    assert.equal(other.credentials, 'omit');
    assert.equal(other.headers.get('Authorization'), null);
  });

  it('are a token and no cookies for a guest, even on the own origin', async () => {
    const getToken = (): string => 'user-token';
    const lookup = await onPage('https://billing.example', () =>
      asking({ getToken }, (client) => client.guest.lookupInvoice({ facts: {} }), guestInvoice),
    );
    assert.equal(lookup.credentials, 'omit');
    assert.equal(lookup.headers.get('Authorization'), null, 'facts need no token');
    const quoted = await onPage('https://billing.example', () =>
      asking({ getToken }, (client) => client.payments.quote({ items: [] }, { guestToken: 'guest-token' }), quote),
    );
    assert.equal(quoted.credentials, 'omit');
    assert.equal(quoted.headers.get('Authorization'), 'Bearer guest-token');
  });

  it('are the token of a signed-in host on another origin', async () => {
    const request = await asking({ getToken: async () => 'user-token' }, (client) => client.session.current(), session);
    assert.equal(request.headers.get('Authorization'), 'Bearer user-token');
  });

  it('that cannot be had fail as a network error before anything is sent', async () => {
    const { client, asked } = over([], { getToken: () => Promise.reject(new Error('signed out')) });
    await assert.rejects(client.payments.pay(payInput, key), { code: 'network' });
    assert.equal(asked.length, 0);
  });
});

describe('an address that is none', () => {
  it('fails each call as a BillingError instead of throwing in the constructor', async () => {
    for (const junk of ['', 'not a url', 'javascript:alert(1)', '//', '/api/v1']) {
      const client = new HttpBillingClient({
        baseUrl: junk,
        fetch: () => Promise.reject(new Error('must not be asked')),
        wait: async () => undefined,
      });
      await assert.rejects(client.terms.get({}), (error) => error instanceof BillingError && error.code === 'network');
      assert.equal(new HttpTransport({ baseUrl: junk }).scope, junk);
    }
  });
});
