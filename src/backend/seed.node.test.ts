import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createInPageBackend, payGuest } from '../testing/index.js';
import { freshStore } from '../testing/stores.js';
import type { BillingError } from '../domain/errors.js';
import { nordwind, sampleOf, seedNordwind } from './index.js';
import { checkBooks } from './services/books.js';

const start = async () => {
  const page = await createInPageBackend();
  return { page, sample: await page.controls.sample() };
};

describe('the seeded biller', () => {
  it('has some seven hundred invoices and books that balance', async () => {
    const { page } = await start();
    assert.ok(page.controls.seed.invoiceCount >= 700);
    assert.deepEqual(await checkBooks(page.controls.store), []);
  });

  it('has enough to try of everything', async () => {
    const { sample } = await start();
    const count = (outcome: string, currency?: string) =>
      sample.invoices.filter((some) => some.outcome === outcome && (currency === undefined || some.currency === currency)).length;
    assert.ok(count('payable', 'USD') >= 20);
    for (const currency of ['EUR', 'KRW', 'AUD']) assert.ok(count('payable', currency) >= 3, currency);
    for (const outcome of ['alreadyPaid', 'temporaryAccount', 'overCardLimit', 'countryOffline']) assert.ok(count(outcome) >= 1, outcome);
    assert.ok(sample.invoices.some((some) => some.label.includes('overdue')));
  });

  it('writes amounts as plain decimals of their currency', async () => {
    const { sample } = await start();
    for (const { facts, currency, balance } of sample.invoices) {
      const form = currency === 'KRW' ? /^\d+$/ : /^\d+\.\d{2}$/;
      assert.match(facts.invoiceAmount, form);
      assert.match(balance, form);
    }
  });

  it('says of each invoice what really happens with it', async () => {
    const { page, sample } = await start();
    for (const { facts, outcome, label } of sample.invoices) {
      const found = await page.client.guest.lookupInvoice({ facts }).catch((error: BillingError) => error.code);
      if (outcome === 'temporaryAccount') assert.equal(found, 'temporary_account', label);
      else assert.ok(typeof found !== 'string', label);
      if (typeof found === 'string') continue;
      const expected = {
        payable: undefined,
        overCardLimit: undefined,
        alreadyPaid: 'alreadyPaid',
        countryOffline: 'countryOffline',
        temporaryAccount: '',
      }[outcome];
      assert.equal(found.invoice.notPayableReason, expected, label);
    }
  });

  it('pays every payable invoice of the sample by card, and then shows it as paid', async () => {
    const { page, sample } = await start();
    const payable = sample.invoices.filter((some) => some.outcome === 'payable');
    for (const invoice of payable) {
      const { payment } = await payGuest(page.client, invoice);
      assert.equal(payment.status, 'succeeded', invoice.label);
    }
    const after = await page.controls.sample();
    const numbers = new Set(payable.map((some) => some.facts.invoiceNumber));
    assert.ok(after.invoices.every((some) => !numbers.has(some.facts.invoiceNumber) || some.outcome === 'alreadyPaid'));
    assert.ok(after.invoices.filter((some) => some.outcome === 'payable' && some.currency === 'USD').length >= 20);
    assert.deepEqual(await checkBooks(page.controls.store), []);
  });

  it('is the same at every start, but for secrets', async () => {
    const seedAnew = async () => {
      const store = await freshStore();
      const seed = await seedNordwind(store, '2026-03-12');
      return { seed, sample: await sampleOf(store, nordwind, '2026-03-12', seed.notForGuests) };
    };
    const [one, other] = [await seedAnew(), await seedAnew()];
    assert.deepEqual(one.sample, other.sample);
    assert.notEqual(one.seed.payLinks.valid.token, other.seed.payLinks.valid.token);
  });

  it('offers cards that have not expired, one of each outcome', async () => {
    const { sample } = await start();
    assert.ok(sample.cards.every((card) => /^12\/29$/.test(card.expiry) && /^\d{3}$/.test(card.cvc)));
    for (const outcome of ['approved', 'challenge', 'slow', 'lostAnswer', 'declined:insufficientFunds'])
      assert.ok(sample.cards.some((card) => card.outcome === outcome));
  });
});
