import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createInPageBackend, payGuest, WireProbe, type InPageBackend } from '../testing/index.js';
import type { PaymentRow } from './store/records.js';

const payableOf = async ({ controls }: InPageBackend) =>
  (await controls.sample()).invoices.filter(({ outcome, currency }) => outcome === 'payable' && currency === 'USD');

const all = ({ controls }: InPageBackend) => controls.store.transaction((tx) => tx.payments.all());

/** Somebody who has still to be told something: an address that has served its purpose is gone by itself. */
const tellLater = async ({ controls }: InPageBackend, id: string, email: string): Promise<PaymentRow> => {
  const row = await controls.store.transaction(async (tx) => {
    const found = (await tx.payments.get(id)) ?? assert.fail();
    const told = { ...found, receipt: { email, locale: 'en' } };
    await tx.payments.put(told);
    await tx.mails.put({ id: `mail of ${id}`, to: email, locale: 'en', paymentId: id, sentAt: 1 });
    return told;
  });
  return row;
};

describe('a guest who asks to be forgotten', () => {
  it('leaves no address behind, neither on payments nor in mails, and the books as they were', async () => {
    const page = await createInPageBackend();
    const [first, second, others] = await payableOf(page);
    assert.ok(first && second && others);
    const paid = await payGuest(page.client, first);
    await tellLater(page, paid.payment.id, 'Ana@Example.com');
    await payGuest(page.client, second, { outcome: 'challenge', receiptEmail: 'ana@example.com' });
    await payGuest(page.client, others, { outcome: 'challenge', receiptEmail: 'ana@example.com.au' });
    assert.deepEqual(await page.backend.eraseGuest(' ANA@example.com '), { payments: 2, mails: 1 });
    const text = JSON.stringify(await all(page));
    assert.doesNotMatch(text, /ana@example\.com"/i);
    assert.match(text, /ana@example\.com\.au/);
    const { payment } = (await all(page)).find(({ id }) => id === paid.payment.id) ?? assert.fail();
    assert.deepEqual([payment.status, payment.total], ['succeeded', paid.payment.total]);
    assert.equal(await page.controls.store.transaction((tx) => tx.mails.get(`mail of ${paid.payment.id}`)), undefined);
  });

  it('can still be shown the outcome and the receipt of a payment', async () => {
    const page = await createInPageBackend();
    const [invoice] = await payableOf(page);
    assert.ok(invoice && page.client.payments);
    const { key, guestToken, payment } = await payGuest(page.client, invoice, { receiptEmail: 'ana@example.com' });
    await tellLater(page, payment.id, 'ana@example.com');
    await page.backend.eraseGuest('ana@example.com');
    assert.equal((await page.client.payments.byKey(key, { guestToken }))?.status, 'succeeded');
    const receipt = await page.client.payments.receipt?.(payment.id, { guestToken });
    assert.equal(receipt?.payment.receiptEmail, undefined);
  });

  it('is forgotten once, and somebody unknown not at all', async () => {
    const page = await createInPageBackend();
    const [invoice] = await payableOf(page);
    assert.ok(invoice);
    await payGuest(page.client, invoice, { outcome: 'challenge', receiptEmail: 'ana@example.com' });
    assert.deepEqual(await page.backend.eraseGuest('nobody@example.com'), { payments: 0, mails: 0 });
    assert.equal((await page.backend.eraseGuest('ana@example.com')).payments, 1);
    assert.deepEqual(await page.backend.eraseGuest('ana@example.com'), { payments: 0, mails: 0 });
  });

  it('is nobody who has signed in: the address of a customer is the biller’s to keep', async () => {
    const page = await createInPageBackend();
    const [row] = (await all(page)).filter(({ tenant }) => tenant.startsWith('company:'));
    assert.ok(row);
    const told = await tellLater(page, row.id, 'pays@example.com');
    assert.deepEqual(await page.backend.eraseGuest('pays@example.com'), { payments: 0, mails: 0 });
    assert.deepEqual(
      (await all(page)).find(({ id }) => id === row.id),
      told,
    );
  });
});

describe('the operator’s address for it', () => {
  const operatorKey = 'a-key-of-the-operator-alone';
  const open = async (config = {}) => {
    const page = await createInPageBackend({ config });
    return { page, probe: new WireProbe((request) => page.backend.fetch(request, { address: 'operator' })) };
  };

  it('takes the key of the operator and nobody else’s', async () => {
    const { page, probe } = await open({ operatorKey });
    const [invoice] = await payableOf(page);
    assert.ok(invoice);
    await payGuest(page.client, invoice, { outcome: 'challenge', receiptEmail: 'ana@example.com' });
    const body = { email: 'ana@example.com' };
    const customer = await page.controls.signIn('admin@harbourfinch.example');
    for (const token of [undefined, customer, `${operatorKey}x`])
      assert.equal((await probe.post('/operator/erasures', body, token === undefined ? {} : { token })).status, 401);
    const { status, body: erased } = await probe.post('/operator/erasures', body, { token: operatorKey });
    assert.deepEqual([status, erased], [200, { payments: 1, mails: 0 }]);
  });

  it('is nowhere without a key, and says what is wrong with what it is sent', async () => {
    const { probe } = await open();
    assert.equal((await probe.post('/operator/erasures', { email: 'ana@example.com' }, { token: operatorKey })).status, 404);
    const { probe: other } = await open({ operatorKey });
    assert.equal((await other.post('/operator/erasures', {}, { token: operatorKey })).status, 422);
    assert.equal(
      (await other.send('POST', '/operator/erasures', { raw: 'email', headers: { 'Content-Type': 'text/plain' }, token: operatorKey }))
        .status,
      415,
    );
  });
});
