import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { BillingError } from '../domain/errors.js';
import { json, page, payment, problem, quote, terms } from './answers.fixture.js';
import type { HttpOptions } from './http-transport.js';
import { HttpBillingClient } from './http-billing-client.js';
import { isFinalRefusal, isUnknownOutcome } from './retry.js';

const payInput = { quoteId: 'q-1', items: [{ invoiceId: 'inv-1' }], expectedTotal: quote.total };
type Network = NonNullable<HttpOptions['fetch']>;
const clientOver = (fetch: Network, options: Partial<HttpOptions> = {}): HttpBillingClient =>
  new HttpBillingClient({ baseUrl: 'https://billing.example/api/v1', fetch, wait: async () => undefined, random: () => 0.5, ...options });

const failureOf = async (call: Promise<unknown>): Promise<BillingError> => {
  const error: unknown = await call.then(
    () => assert.fail('it should have failed'),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof BillingError, String(error));
  return error;
};
/** The failure of a payment that got this answer. */
const paying = (answer: () => Response | Promise<Response>, options: Partial<HttpOptions> = {}): Promise<BillingError> =>
  failureOf(clientOver(async () => answer(), options).payments.pay(payInput, { idempotencyKey: 'k' }));

/** A body that goes on for as long as it is read; `read` tells how many bytes were. */
const endless = (): { readonly body: ReadableStream<Uint8Array>; readonly read: () => number; readonly cancelled: () => boolean } => {
  let bytes = 0;
  let cancelled = false;
  const chunk = new Uint8Array(100_000).fill(32);
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      bytes += chunk.length;
      controller.enqueue(chunk);
    },
    cancel: () => void (cancelled = true),
  });
  return { body, read: () => bytes, cancelled: () => cancelled };
};

/** Lets the program go on until something has happened; the clock may stand still meanwhile. */
const until = async (happened: () => boolean): Promise<void> => {
  while (!happened()) await new Promise((resolve) => setImmediate(resolve));
};

// Time is held in some tests: the calls' code must not be loaded while it stands still.
before(() => clientOver(() => Promise.reject(new Error('unasked'))).prepare());

describe('an answer that proves nothing about a payment', () => {
  const headers = { 'Content-Type': 'application/json', 'X-Correlation-Id': 'corr-1' };
  const cases: [string, () => Response, string][] = [
    ['500 with a page', () => page('<h1>Oops</h1>', 500), 'unavailable'],
    ['500 with a problem that claims to be final', () => problem(500, { code: 'validation', retryable: false }), 'unavailable'],
    ['502 without a body', () => new Response(null, { status: 502, headers }), 'unavailable'],
    ['503 for maintenance', () => problem(503, { code: 'maintenance' }), 'maintenance'],
    ['200 with a page', () => page('<title>Sign in</title>', 200), 'bad_response'],
    ['200 without a body', () => new Response('', { headers }), 'bad_response'],
    ['200 with half a body', () => new Response(JSON.stringify(payment).slice(0, 60), { headers }), 'bad_response'],
    [
      '200 with JSON called text',
      () => new Response(JSON.stringify(payment), { headers: { ...headers, 'Content-Type': 'text/plain' } }),
      'bad_response',
    ],
    ['200 with other JSON', () => json({ ok: true }), 'bad_response'],
    ['200 with an array', () => json([payment]), 'bad_response'],
    ['200 with null', () => json(null), 'bad_response'],
    ['200 with an object for a text', () => json({ ...payment, reference: { strings: ['x'], values: [], _$litType$: 1 } }), 'bad_response'],
    ['200 with a number for a text', () => json({ ...payment, reference: 7 }), 'bad_response'],
    ['200 with money as a float', () => json({ ...payment, total: { minor: 12.5, currency: 'USD' } }), 'bad_response'],
    ['200 with money beyond exactness', () => json({ ...payment, total: { minor: 2 ** 53, currency: 'USD' } }), 'bad_response'],
    ['200 with money as text', () => json({ ...payment, total: { minor: '1250', currency: 'USD' } }), 'bad_response'],
    ['200 with a currency that is none', () => json({ ...payment, currency: 'dollars' }), 'bad_response'],
    ['200 with a date that is none', () => json({ ...payment, payDate: 'tomorrow' }), 'bad_response'],
    ['200 with a text of a megabyte', () => json({ ...payment, methodLabel: 'x'.repeat(1_000_000) }), 'bad_response'],
    ['403 with a page of a proxy', () => page('blocked', 403), 'forbidden'],
    [
      '400 with a problem cut short',
      () => new Response('{"code":"vali', { status: 400, headers: { 'Content-Type': 'application/problem+json' } }),
      'validation',
    ],
    ['409 in_flight', () => problem(409, { code: 'in_flight' }, { 'Retry-After': '2' }), 'in_flight'],
    ['429', () => problem(429, { code: 'rate_limited', retryable: false }, { 'Retry-After': '7' }), 'rate_limited'],
    ['408', () => problem(408, {}), 'timeout'],
    ['425', () => problem(425, {}), 'in_flight'],
  ];
  for (const [name, answer, code] of cases) {
    it(`is ${name}`, async () => {
      const error = await paying(answer);
      assert.equal(error.code, code);
      assert.ok(isUnknownOutcome(error) && !isFinalRefusal(error));
    });
  }

  it('is an answer of ten megabytes, which is not read to its end', async () => {
    const { body, read, cancelled } = endless();
    const error = await paying(() => new Response(body, { headers }), { maxBytes: 300_000 });
    assert.equal(error.code, 'bad_response');
    assert.equal(error.details.correlationId, 'corr-1');
    assert.ok(read() < 1_000_000 && cancelled());
  });

  it('is a connection that breaks, before or within the answer', async () => {
    assert.equal((await paying(() => Promise.reject(new TypeError('fetch failed')))).code, 'network');
    const broken = new ReadableStream({ start: (controller) => controller.error(new TypeError('terminated')) });
    const error = await paying(() => new Response(broken, { headers }));
    assert.equal(error.code, 'bad_response');
    assert.ok(isUnknownOutcome(error));
  });

  it('is no answer within the time limit, although the network does not listen to its signal', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const requests: Request[] = [];
    const silent: Network = (request) => {
      requests.push(request);
      return new Promise(() => undefined);
    };
    const failed = failureOf(clientOver(silent, { timeoutMs: 20_000 }).payments.pay(payInput, { idempotencyKey: 'k' }));
    await until(() => requests.length > 0);
    t.mock.timers.tick(20_000);
    assert.equal((await failed).code, 'timeout');
    assert.equal(requests.length, 1);
    assert.ok(requests[0]?.signal.aborted, 'the request is given up');
  });

  it('is a body that never ends within the time limit', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    let reading = false;
    const pull = (): Promise<never> => {
      reading = true;
      return new Promise(() => undefined);
    };
    // Nothing is asked of the body before somebody reads it.
    const stalled = new ReadableStream({ pull }, { highWaterMark: 0 });
    const answer: Network = () => Promise.resolve(new Response(stalled, { headers }));
    const failed = failureOf(clientOver(answer).payments.pay(payInput, { idempotencyKey: 'k' }));
    await until(() => reading);
    t.mock.timers.tick(20_000);
    assert.equal((await failed).code, 'timeout');
  });
});

describe('an abort', () => {
  it('ends the call at once, before and during the request', async () => {
    const stop = new AbortController();
    const silent: Network = () => new Promise(() => undefined);
    const failed = failureOf(clientOver(silent).terms.get({}, { signal: stop.signal }));
    await new Promise((resolve) => setImmediate(resolve));
    stop.abort();
    assert.equal((await failed).code, 'aborted');
    const unasked: Network = () => assert.fail('must not be asked');
    assert.equal((await failureOf(clientOver(unasked).terms.get({}, { signal: stop.signal }))).code, 'aborted');
  });

  it('during the pause before a second try ends the call too', async () => {
    const stop = new AbortController();
    const client = clientOver(() => Promise.reject(new TypeError()), {
      wait: async () => {
        stop.abort();
        throw new DOMException('', 'AbortError');
      },
    });
    assert.equal((await failureOf(client.terms.get({}, { signal: stop.signal }))).code, 'aborted');
  });
});

describe('a problem of the server', () => {
  it('is final with its own code for each refusal that the contract names', async () => {
    const cases: [number, string][] = [
      [400, 'key_missing'],
      [401, 'unauthenticated'],
      [401, 'guest_expired'],
      [403, 'forbidden'],
      [404, 'not_found'],
      [409, 'quote_changed'],
      [409, 'already_paid'],
      [409, 'intent_abandoned'],
      [409, 'not_payable'],
      [412, 'conflict'],
      [413, 'payload_too_large'],
      [415, 'unsupported_media_type'],
      [422, 'idempotency_mismatch'],
      [422, 'limit_exceeded'],
      [428, 'precondition_required'],
    ];
    for (const [status, code] of cases) {
      const error = await paying(() => problem(status, { code, correlationId: 'corr-2' }));
      assert.equal(error.code, code);
      assert.equal(error.details.correlationId, 'corr-2');
      assert.ok(isFinalRefusal(error), code);
    }
  });

  it('of a newer server counts by its status', async () => {
    const cases: [number, string][] = [
      [401, 'unauthenticated'],
      [403, 'forbidden'],
      [404, 'not_found'],
      [409, 'conflict'],
      [412, 'conflict'],
      [428, 'precondition_required'],
      [418, 'validation'],
      [422, 'validation'],
    ];
    for (const [status, code] of cases) {
      const error = await paying(() => problem(status, { code: 'from_the_future', retryable: false }));
      assert.equal(error.code, code, String(status));
      assert.ok(isFinalRefusal(error));
    }
  });

  it('carries its fields, values, quote and payment, and loses only the junk among them', async () => {
    const body = {
      code: 'quote_changed',
      errors: [{ pointer: '/items/0', code: 'tooMuch', extra: 1 }, { pointer: 7 }, null, 'x'],
      params: { left: 3, reason: 'alreadyPaid', bad: { a: 1 }, worse: ['x'] },
      quote: { ...quote, total: { minor: 99, currency: 'USD' } },
      payment: { status: 'succeeded' },
      correlationId: { toString: 'x' },
    };
    const { details, code } = await paying(() => problem(409, body));
    assert.equal(code, 'quote_changed');
    assert.deepEqual(details.fields, [{ pointer: '/items/0', code: 'tooMuch' }]);
    assert.deepEqual(details.params, { left: 3, reason: 'alreadyPaid' });
    assert.deepEqual(details.quote, { ...quote, total: { minor: 99, currency: 'USD' } });
    assert.equal(details.payment, undefined);
    assert.equal(details.correlationId, 'corr-1', 'the header stands in');
  });

  it('survives any JSON as its body', async () => {
    for (const body of [[], 'text', 7, true, {}, { code: {} }, { code: 'validation', errors: {}, params: 'x' }]) {
      const error = await paying(() => problem(422, body));
      assert.equal(error.code, 'validation');
    }
  });

  it('says how long to wait, in seconds or by date', async () => {
    const now = (): number => Date.parse('2025-01-15T10:00:00Z');
    const seconds = async (value: string): Promise<number | undefined> =>
      (await paying(() => problem(429, { code: 'rate_limited' }, { 'Retry-After': value }), { now })).details.retryAfterSeconds;
    assert.equal(await seconds('7'), 7);
    assert.equal(await seconds('Wed, 15 Jan 2025 10:01:30 GMT'), 90);
    assert.equal(await seconds('Wed, 15 Jan 2025 09:00:00 GMT'), 0);
    assert.equal(await seconds('99999999'), 86_400);
    assert.equal(await seconds('soon'), undefined);
  });
});

describe('a second try', () => {
  const counting = (answers: readonly (() => Response)[]): { readonly fetch: Network; readonly count: () => number } => {
    let count = 0;
    return { fetch: async () => (answers[Math.min(count++, answers.length - 1)] as () => Response)(), count: () => count };
  };
  const down = (): Response => page('', 500);

  it('is made once for reads and quotes, after a pause', async () => {
    const waited: number[] = [];
    const wait = async (ms: number): Promise<void> => void waited.push(ms);
    const well = counting([down, () => json(terms)]);
    assert.deepEqual(await clientOver(well.fetch, { wait }).terms.get({}), terms);
    const quoting = counting([down, () => json(quote)]);
    assert.deepEqual(await clientOver(quoting.fetch, { wait }).payments.quote({ items: [] }), quote);
    assert.deepEqual(waited, [300, 300]);
    const bad = counting([down]);
    await failureOf(clientOver(bad.fetch).terms.get({}));
    assert.equal(bad.count(), 2);
  });

  it('waits as long as it is told if that is short, and tells the caller if it is long', async () => {
    const waited: number[] = [];
    const wait = async (ms: number): Promise<void> => void waited.push(ms);
    const short = counting([() => problem(429, {}, { 'Retry-After': '3' }), () => json(terms)]);
    await clientOver(short.fetch, { wait }).terms.get({});
    assert.deepEqual(waited, [3_000]);
    const long = counting([() => problem(429, {}, { 'Retry-After': '60' })]);
    assert.equal((await failureOf(clientOver(long.fetch, { wait }).terms.get({}))).details.retryAfterSeconds, 60);
    assert.equal(long.count(), 1);
  });

  it('is never made for a payment, a look-up, a pay link or a refusal', async () => {
    for (const call of [
      (client: HttpBillingClient) => client.payments.pay(payInput, { idempotencyKey: 'k' }),
      (client: HttpBillingClient) => client.payments.confirm('p', {}, { idempotencyKey: 'k' }),
      (client: HttpBillingClient) => client.payments.abandon('k'),
      (client: HttpBillingClient) => client.guest.lookupInvoice({ facts: {} }),
      (client: HttpBillingClient) => client.guest.resolvePayLink('t'),
      (client: HttpBillingClient) => client.session.extend(),
      (client: HttpBillingClient) => client.session.end(),
    ]) {
      const { fetch, count } = counting([down]);
      await failureOf(call(clientOver(fetch)));
      assert.equal(count(), 1);
    }
    const refused = counting([() => problem(401, { code: 'unauthenticated' })]);
    await failureOf(clientOver(refused.fetch).terms.get({}));
    assert.equal(refused.count(), 1);
  });
});
