import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lineOf, only, over } from './answering-client.fixture.js';
import { json, payment as guestPayment, problem, quote as guestQuote, total } from './answers.fixture.js';
import type { ChangeEvent, PayInput } from './billing-client.js';
import type { HttpBillingClient } from './http-billing-client.js';

const use = { creditId: 'credit-1', creditNumber: 'CN-1', invoiceId: 'inv-1', amount: total };
const payment = {
  ...guestPayment,
  origin: 'portal',
  status: 'scheduled',
  items: [{ invoiceId: 'inv-1', amount: total, shortPay: { reasonCode: 'price', comment: 'Too dear' } }],
  credits: [use],
  rewards: [{ code: 'R1', invoiceId: 'inv-1', amount: total }],
  createdBy: { userId: 'user-1', name: 'Ada' },
  approval: { status: 'pending' },
  cancellableUntil: '2025-01-14T17:00:00Z',
  actions: ['cancel', 'reschedule'],
  version: 3,
};
const method = { type: 'card', methodId: 'method-1', usable: false, reason: 'expired' };
const quote = {
  ...guestQuote,
  items: [{ invoiceId: 'inv-1', amount: total, credit: total }],
  methods: [method],
  credits: [use],
  creditsTotal: total,
  storedMethods: [method],
  dates: { earliest: '2025-01-15', latest: '2025-01-31' },
  approvalRequired: true,
  cardIneligible: ['inv-1'],
  settlesWithinDays: 4,
};
const input: PayInput = {
  quoteId: 'q-1',
  items: [{ invoiceId: 'inv-1', amount: total, shortPay: { reasonCode: 'price' } }],
  expectedTotal: total,
  source: { methodId: 'method-1' },
  credits: [use],
  payDate: '2025-01-20',
};
const write = { idempotencyKey: 'key-1', ifMatch: '3' };
const guestOf = (value: object, ...left: string[]) => Object.fromEntries(Object.entries(value).filter(([name]) => !left.includes(name)));

describe('payments of a signed-in customer', () => {
  it('are answered with all that a guest does not see', async () => {
    const { client, asked } = over([json(quote), json(payment, 201), json(payment), json({ payment })]);
    assert.deepEqual(await client.payments.quote({ items: [{ invoiceId: 'inv-1' }], credits: 'oldestFirst', methodId: 'method-1' }), quote);
    assert.deepEqual(await client.payments.pay(input, write), payment);
    assert.deepEqual(await client.payments.byKey('key-1'), payment);
    assert.deepEqual(await client.payments.abandon('key-1'), payment);
    assert.deepEqual(await asked[1]?.json(), input);
  });

  it('show a guest none of it, even where a backend sends it', async () => {
    const o = { guestToken: 'guest-token' };
    const { client } = over([json(quote), json(payment, 201), json(payment)]);
    const seen = await client.payments.quote({ items: [{ invoiceId: 'inv-1' }] }, o);
    assert.deepEqual(Object.keys(seen).sort(), Object.keys(guestQuote).sort());
    assert.deepEqual(seen.methods, [guestOf(method, 'methodId')]);
    const paid = await client.payments.pay(input, { ...write, ...o });
    assert.deepEqual(Object.keys(paid).sort(), Object.keys(guestPayment).sort());
    assert.deepEqual(await client.payments.get('pay-1', o), paid);
  });

  it('carry the new quote and the earlier payment with a refusal', async () => {
    const { client } = over([problem(409, { code: 'quote_changed', quote }), problem(409, { code: 'already_paid', payment })]);
    await assert.rejects(client.payments.pay(input, write), (error: { details: object }) => {
      assert.deepEqual({ ...error.details }, { ...error.details, quote });
      return true;
    });
    await assert.rejects(client.payments.pay(input, write), (error: { details: object }) => {
      assert.deepEqual({ ...error.details }, { ...error.details, payment });
      return true;
    });
  });

  it('are listed by tab, status, dates, method and invoice', async () => {
    const page = {
      items: [payment],
      applied: { sort: [{ field: 'payDate', direction: 'asc' }], search: false, ignoredFilters: [] },
      asOf: '2025-01-15T10:00:00Z',
    };
    const { client, asked } = over([json(page)]);
    const where = {
      tab: 'scheduled',
      status: ['scheduled', 'failed'],
      paid: { from: '2025-01-01', to: '2025-02-01' },
      methodType: 'card',
      invoiceId: 'inv-1',
    } as const;
    assert.deepEqual(
      await client.payments.list({ where, search: 'R', sort: [{ field: 'payDate', direction: 'asc' }], limit: 5, cursor: 'c' }),
      page,
    );
    assert.equal(
      lineOf(only(asked)),
      'GET /payments?tab=scheduled&search=R&sort=payDate&limit=5&cursor=c&status=scheduled&status=failed&paidFrom=2025-01-01&paidTo=2025-02-01&methodType=card&invoiceId=inv-1',
    );
  });

  it('live on where one of them is broken', async () => {
    const page = {
      items: [
        { ...payment, approval: { status: 7 } },
        { ...payment, id: 'pay-2', total: 'much' },
        { ...payment, id: 'pay-3' },
      ],
      applied: { sort: [{ field: 'mood', direction: 'asc' }], search: false, ignoredFilters: [] },
      asOf: '2025-01-15T10:00:00Z',
    };
    const { client } = over([json(page)]);
    const { items, applied } = await client.payments.list({});
    assert.deepEqual(items, [guestOf(payment, 'approval'), { ...payment, id: 'pay-3' }]);
    assert.deepEqual(applied.sort, []);
  });
});

describe('a payment that waits', () => {
  const cases: [string, unknown, (client: HttpBillingClient) => Promise<unknown>][] = [
    [
      'reschedule',
      { payDate: '2025-01-20', methodId: 'method-1' },
      ({ payments }) => payments.reschedule('pay-1', { payDate: '2025-01-20', methodId: 'method-1' }, write),
    ],
    ['cancel', undefined, ({ payments }) => payments.cancel('pay-1', write)],
    ['approve', undefined, ({ payments }) => payments.approve('pay-1', write)],
    ['reject', { comment: 'Not ours' }, ({ payments }) => payments.reject('pay-1', { comment: 'Not ours' }, write)],
  ];
  for (const [name, body, call] of cases) {
    it(`is sent ${name} once, under its key and for the version that was read`, async () => {
      const { client, asked } = over([json(payment)]);
      const heard: ChangeEvent[] = [];
      client.subscribe((change) => heard.push(change));
      assert.deepEqual(await call(client), payment);
      const request = only(asked);
      assert.equal(lineOf(request), `POST /payments/pay-1/${name}`);
      assert.equal(request.headers.get('Idempotency-Key'), 'key-1');
      assert.equal(request.headers.get('If-Match'), '"3"');
      const text = await request.text();
      assert.deepEqual(text === '' ? undefined : JSON.parse(text), body);
      assert.deepEqual(heard, [
        { topic: 'payments', id: 'pay-1' },
        { topic: 'invoices' },
        { topic: 'credits' },
        { topic: 'paymentMethods' },
      ]);
    });
  }

  it('is not sent twice by the client itself, and says why it is too late', async () => {
    const lost = over([new TypeError('offline')]);
    await assert.rejects(lost.client.payments.cancel('pay-1', write), { code: 'network', retryable: true });
    assert.equal(lost.asked.length, 1);
    const late = over([problem(409, { code: 'too_late' }), problem(412, { code: 'conflict' }), problem(428, {})]);
    await assert.rejects(late.client.payments.cancel('pay-1', write), { code: 'too_late', retryable: false });
    await assert.rejects(late.client.payments.approve('pay-1', write), { code: 'conflict', retryable: false });
    await assert.rejects(late.client.payments.approve('pay-1', write), { code: 'precondition_required' });
  });

  it('may be a transfer that the customer tells of', async () => {
    const { client, asked } = over([json({ ...payment, status: 'awaitingFunds' }, 201)]);
    const advice = { items: [{ invoiceId: 'inv-1', amount: total }], kind: 'wire', sentOn: '2025-01-15', bankReference: 'X 1' } as const;
    assert.equal((await client.payments.advise(advice, { idempotencyKey: 'key-1' })).status, 'awaitingFunds');
    assert.equal(lineOf(only(asked)), 'POST /remittance-advices');
    assert.equal(only(asked).headers.get('If-Match'), null);
    assert.deepEqual(await only(asked).json(), advice);
  });
});

describe('methods, credits and rewards', () => {
  const stored = {
    id: 'method-1',
    owner: 'user',
    type: 'card',
    last4: '4242',
    status: 'active',
    isDefault: true,
    usedBy: { autopayRules: 0, scheduled: 1 },
    version: 1,
  };
  const credit = {
    id: 'credit-1',
    number: 'CN-1',
    kind: 'creditNote',
    accountId: 'a',
    currency: 'USD',
    original: total,
    remaining: total,
    status: 'available',
    issuedOn: '2025-01-01',
  };
  const reward = { code: 'R1', program: 'Care', currency: 'USD', remaining: total, eligibleInvoiceKinds: ['support'], status: 'available' };

  it('are listed for the accounts and the currency that are asked for', async () => {
    const { client, asked } = over([json({ items: [stored] }), json({ credits: [credit], rewards: [reward] })]);
    assert.deepEqual(await client.paymentMethods.list(), [stored]);
    assert.deepEqual(await client.credits.list({ accountIds: ['a', 'b'], currency: 'USD' }), { credits: [credit], rewards: [reward] });
    assert.deepEqual(asked.map(lineOf), ['GET /payment-methods', 'GET /credits?accountId=a&accountId=b&currency=USD']);
  });

  it('come without the one that is broken', async () => {
    const { client } = over([
      json({
        items: [
          { ...stored, id: 'method-2', isDefault: 'yes' },
          { ...stored, expiry: { month: 'May' } },
        ],
      }),
      json({ credits: [{ ...credit, remaining: { minor: '1', currency: 'USD' } }], rewards: [{ ...reward, expires: 'never' }] }),
    ]);
    assert.deepEqual(await client.paymentMethods.list(), [stored]);
    assert.deepEqual(await client.credits.list({}), { credits: [], rewards: [reward] });
  });
});
