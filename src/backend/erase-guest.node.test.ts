import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createInPageBackend, payGuest, type InPageBackend } from '../testing/index.js';

const payableOf = async ({ controls }: InPageBackend) =>
  (await controls.sample()).invoices.filter(({ outcome, currency }) => outcome === 'payable' && currency === 'USD');

const all = ({ controls }: InPageBackend) => controls.store.transaction((tx) => tx.payments.all());

describe('a guest who asks to be forgotten', () => {
  it('leaves no address behind, neither on payments nor in mails, and the books as they were', async () => {
    const page = await createInPageBackend();
    const [first, second, others] = await payableOf(page);
    assert.ok(first && second && others);
    const paid = await payGuest(page.client, first, { receiptEmail: 'Ana@Example.com' });
    await page.backend.runDue();
    await payGuest(page.client, second, { outcome: 'challenge', receiptEmail: 'ana@example.com' });
    await payGuest(page.client, others, { receiptEmail: 'ana@example.com.au' });
    assert.deepEqual(await page.backend.eraseGuest(' ANA@example.com '), { payments: 2, mails: 1 });
    const text = JSON.stringify(await all(page));
    assert.doesNotMatch(text, /ana@example\.com"/i);
    assert.match(text, /ana@example\.com\.au/);
    const { payment } = (await all(page)).find(({ id }) => id === paid.payment.id) ?? assert.fail();
    assert.deepEqual([payment.status, payment.total, payment.receiptEmail], ['succeeded', paid.payment.total, undefined]);
  });

  it('can still be shown the outcome and the receipt of a payment', async () => {
    const page = await createInPageBackend();
    const [invoice] = await payableOf(page);
    assert.ok(invoice && page.client.payments);
    const { key, guestToken, payment } = await payGuest(page.client, invoice, { receiptEmail: 'ana@example.com' });
    await page.backend.eraseGuest('ana@example.com');
    assert.equal((await page.client.payments.byKey(key, { guestToken }))?.status, 'succeeded');
    const receipt = await page.client.payments.receipt?.(payment.id, { guestToken });
    assert.equal(receipt?.payment.receiptEmail, undefined);
  });

  it('is forgotten once, and somebody unknown not at all', async () => {
    const page = await createInPageBackend();
    const [invoice] = await payableOf(page);
    assert.ok(invoice);
    await payGuest(page.client, invoice, { receiptEmail: 'ana@example.com' });
    assert.deepEqual(await page.backend.eraseGuest('nobody@example.com'), { payments: 0, mails: 0 });
    assert.equal((await page.backend.eraseGuest('ana@example.com')).payments, 1);
    assert.deepEqual(await page.backend.eraseGuest('ana@example.com'), { payments: 0, mails: 0 });
  });

  it('is nobody who has signed in: the address of a customer is the biller’s to keep', async () => {
    const page = await createInPageBackend();
    const [row] = (await all(page)).filter(({ tenant }) => tenant.startsWith('company:'));
    assert.ok(row);
    const told = { ...row, receipt: { email: 'pays@example.com', locale: 'en' } };
    await page.controls.store.transaction((tx) => tx.payments.put(told));
    assert.deepEqual(await page.backend.eraseGuest('pays@example.com'), { payments: 0, mails: 0 });
    assert.deepEqual(
      (await all(page)).find(({ id }) => id === row.id),
      told,
    );
  });
});
