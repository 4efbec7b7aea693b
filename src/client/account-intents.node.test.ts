import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lineOf, over } from './answering-client.fixture.js';
import type { Answer } from './answering-client.fixture.js';
import { json, payment as guestPayment, problem, total } from './answers.fixture.js';
import { PaymentIntents } from './payment-intents.js';
import type { IntentContext } from './payment-intents.js';
import { MemoryStorage } from './virtual-time.fixture.js';
import type { Wait } from './wait.js';

const invoices = ['inv-1', 'inv-2', 'inv-3'];
const items = invoices.map((invoiceId) => ({ invoiceId, amount: total }));
const payment = { ...guestPayment, origin: 'portal', items, createdBy: { name: 'Ada' }, actions: ['receipt'] };
const input = { quoteId: 'q', items, expectedTotal: total, source: { methodId: 'method-1' } };
const context: IntentContext = { invoiceIds: invoices, invoiceNumbers: ['1', '2', '3'], total, methodLabel: 'Visa •••• 4242' };
const lost = new TypeError('offline');

/** Pauses pass at once; what waits for an answer to be late waits for ever. */
const wait: Wait = (_, signal) =>
  signal
    ? new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))))
    : Promise.resolve();

/** A tab whose page is opened anew with each call, over a client of a signed-in customer. */
const tab = () => {
  const storage = new MemoryStorage();
  let keys = 0;
  return {
    storage,
    page: (answers: readonly Answer[], subject = 'ada') => {
      const { client, asked } = over(answers, { getToken: () => `token-of-${subject}` });
      return { intents: new PaymentIntents({ client, subject, storage, wait, newKey: () => `key-${++keys}` }), asked };
    },
  };
};

describe('a payment of several invoices by a signed-in customer', () => {
  it('is asked after with the customer’s own token once the page is opened again', async () => {
    const { page, storage } = tab();
    const first = page([lost, lost, lost, lost, lost, lost, lost, lost, lost, lost, lost, lost, lost]);
    const doubtful = await first.intents.begin(input, context);
    assert.equal(doubtful.kind, 'checking');
    assert.doesNotMatch([...storage.entries.values()].join(), /token/, 'no token of a customer is kept');

    const second = page([json(payment)]);
    const [intent] = second.intents.pending();
    assert.deepEqual(intent?.invoiceIds, invoices);
    assert.ok(intent);
    assert.deepEqual(await second.intents.resume(intent), { kind: 'paid', payment });
    assert.deepEqual(second.asked.map(lineOf), ['GET /payments/by-key/key-1']);
    assert.equal(second.asked[0]?.headers.get('Authorization'), 'Bearer token-of-ada');
    assert.deepEqual(second.intents.pending(), []);
  });

  it('is given up under its key, and not charged, where nothing arrived', async () => {
    const { page } = tab();
    const none = problem(404, { code: 'not_found' });
    const first = page([...Array.from({ length: 4 }, () => lost), none, none.clone(), none.clone(), json({ payment: null })]);
    assert.deepEqual(await first.intents.begin(input, context), { kind: 'notCharged', why: 'abandoned' });
    assert.equal(lineOf(first.asked.at(-1) as Request), 'POST /payments/by-key/key-1/abandon');
    assert.deepEqual(new Set(first.asked.map((request) => request.headers.get('Authorization'))), new Set(['Bearer token-of-ada']));
  });

  it('stays in checking where the session ends meanwhile, and is settled after signing in again', async () => {
    const { page } = tab();
    const ended = (): Response => problem(401, { code: 'unauthenticated' });
    const first = page([lost, ended, ended, ended, ended, ended, ended]);
    assert.equal((await first.intents.begin(input, context)).kind, 'checking');
    const second = page([json(payment)]);
    const [intent] = second.intents.pending();
    assert.ok(intent);
    assert.equal((await second.intents.resume(intent)).kind, 'paid');
  });

  it('is settled before another one that shares an invoice with it', async () => {
    const { page } = tab();
    const first = page(Array.from({ length: 13 }, () => lost));
    assert.equal((await first.intents.begin(input, context)).kind, 'checking');
    const second = page([json(payment)]);
    const other = { ...context, invoiceIds: ['inv-3', 'inv-4'], invoiceNumbers: ['3', '4'] };
    assert.deepEqual(await second.intents.begin({ ...input, items: items.slice(2) }, other), { kind: 'paid', payment });
    assert.deepEqual(second.asked.map(lineOf), ['GET /payments/by-key/key-1'], 'the second payment was not sent');
  });

  it('is invisible to the next customer of the tab', async () => {
    const { page } = tab();
    const first = page(Array.from({ length: 13 }, () => lost));
    assert.equal((await first.intents.begin(input, context)).kind, 'checking');
    assert.deepEqual(page([], 'bob').intents.pending(), []);
    assert.equal(page([], 'ada').intents.pending().length, 1);
  });

  it('waits for approval, for its date or for the money without being asked after again', async () => {
    for (const status of ['pendingApproval', 'scheduled', 'awaitingFunds']) {
      const { page } = tab();
      const { intents } = page([json({ ...payment, status }, 201)]);
      assert.deepEqual(await intents.begin(input, context), { kind: 'accepted', payment: { ...payment, status } });
      assert.deepEqual(intents.pending(), []);
    }
  });
});
