import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { PaymentIntents } from '../client/payment-intents.js';
import { plainObjectClient } from './plain-object-client.js';
import type { PayInput, WriteOptions } from '../client/billing-client.js';
import { MemoryStorage, VirtualTime } from '../client/virtual-time.fixture.js';

const facts = { accountNumber: 'A1B2C3', invoiceNumber: '1Z-204417', invoiceAmount: '1,250.00' };
const readings = { invoiceAmount: ['1250.00'] };

describe('a client that is a plain object with two groups', () => {
  const { guest, payments } = plainObjectClient;
  assert.ok(guest && payments);
  const context = {
    invoiceIds: ['inv-1'],
    invoiceNumbers: ['1Z-204417'],
    total: { minor: 125_000, currency: 'USD' },
    methodLabel: 'Visa •••• 4242',
  };
  const source = { token: 'tok_1', type: 'card', label: context.methodLabel };

  it('finds the invoice, quotes it, is paid once through an intent, and shows afterwards that nothing is due', async () => {
    const found = await guest.lookupInvoice({ facts, readings });
    assert.deepEqual(found.invoice.balance, context.total);
    const quote = await payments.quote({ items: [{ invoiceId: found.invoice.id }] });
    const input: PayInput = { quoteId: quote.id, items: quote.items, expectedTotal: quote.total, source };
    const storage = new MemoryStorage();
    const outcome = await new PaymentIntents({ client: plainObjectClient, storage }).begin(input, context);
    assert.equal(outcome.kind, 'paid');
    assert.equal(outcome.payment.methodLabel, 'Visa •••• 4242');
    assert.equal(storage.entries.size, 0, 'nothing is remembered after the last answer');
    assert.equal((await guest.lookupInvoice({ facts, readings })).invoice.balance.minor, 0);
  });

  it('says one neutral thing about wrong facts', async () => {
    await assert.rejects(guest.lookupInvoice({ facts: { ...facts, invoiceAmount: '1' } }), { code: 'guest_not_found' });
  });

  it('answers the same payment for the same key', async () => {
    const o: WriteOptions = { idempotencyKey: 'k1' };
    const input: PayInput = { quoteId: 'quote-1', items: [{ invoiceId: 'inv-1' }], expectedTotal: context.total };
    assert.deepEqual(await payments.pay(input, o), await payments.pay(input, o));
    assert.equal((await payments.byKey('k1'))?.status, 'succeeded');
    assert.equal(await payments.byKey('k2'), null);
  });

  it('stays in checking when an answer is lost, for without `abandon` nobody can know, and is found by its key later', async () => {
    const time = new VirtualTime();
    const made = new Map<string, () => Promise<unknown>>();
    const client = {
      scope: 'lossy',
      payments: {
        ...payments,
        pay: (input: PayInput, o: WriteOptions): Promise<never> => {
          made.set(o.idempotencyKey, () => payments.pay(input, o));
          return Promise.reject(new TypeError('connection reset'));
        },
      },
    };
    const storage = new MemoryStorage();
    const intents = new PaymentIntents({ client, storage, wait: time.wait, now: () => time.now, random: () => 0.5 });
    const input: PayInput = { quoteId: 'quote-1', items: [{ invoiceId: 'inv-1' }], expectedTotal: context.total };
    let kind: string | undefined;
    void intents.begin(input, context).then((outcome) => (kind = outcome.kind));
    await time.until(() => kind !== undefined);
    assert.equal(kind, 'checking');
    assert.equal(made.size, 1, 'every try had the same key');
    const [intent] = intents.pending();
    assert.ok(intent);
    const outcomes: string[] = [];
    intents.watch(intent, { signal: new AbortController().signal, onOutcome: (outcome) => outcomes.push(outcome.kind) });
    await time.pass(300_000);
    assert.deepEqual(outcomes, []);
    await made.get(intent.key)?.();
    await time.pass(60_000);
    assert.deepEqual(outcomes, ['paid']);
    assert.deepEqual(intents.pending(), []);
  });

  it('is printed in the guide as it is tested here', async () => {
    const file = await readFile(new URL('./plain-object-client.ts', import.meta.url), 'utf8');
    const guide = await readFile(new URL('../../docs/guides/plain-object-client.md', import.meta.url), 'utf8');
    const code = file.split('// guide:begin\n')[1]?.split('// guide:end')[0] ?? 'missing';
    assert.ok(
      guide.replaceAll('\r\n', '\n').includes(code.replaceAll('\r\n', '\n').trim()),
      'copy the part between the marks into the guide',
    );
  });
});
